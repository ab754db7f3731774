namespace RequestRouter.Convention.Model.Content;

/// <summary>A hearing by videoconference that is asked for, 40(18).</summary>
/// <param name="As">As whom the person is heard.</param>
/// <param name="Because">Why the person cannot or should not come to the requesting State.</param>
/// <param name="SuggestedAt">When it would suit the requesting State, UTC; null when any time does.</param>
public sealed record VideoHearing(HeardAs? As = null, string? Because = null, DateTimeOffset? SuggestedAt = null);
