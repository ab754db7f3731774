namespace RequestRouter.Convention.Model.Content;

/// <summary>Secrecy of the fact and substance of a request, 40(20).</summary>
/// <param name="Scope">What is to be kept secret, and from whom.</param>
/// <param name="Until">When it ends, UTC; null when it does not.</param>
public sealed record Confidentiality(string? Scope = null, DateTimeOffset? Until = null);
