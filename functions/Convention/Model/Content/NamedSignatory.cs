namespace RequestRouter.Convention.Model.Content;

/// <summary>Who signed something on paper or by name; the signature that counts here is that of the authority.</summary>
public sealed record NamedSignatory(string? Name = null, string? Post = null);
