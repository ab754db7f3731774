namespace RequestRouter.Convention.Model.Content;

/// <summary>An officer of the requesting State who would be present when the request is executed.</summary>
/// <param name="Name">Who; null where it is not decided.</param>
/// <param name="Post">As what.</param>
/// <param name="Because">What for.</param>
public sealed record OfficerPresent(string? Name = null, string? Post = null, string? Because = null);
