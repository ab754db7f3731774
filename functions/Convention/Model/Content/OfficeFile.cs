namespace RequestRouter.Convention.Model.Content;

/// <summary>A court or office, and its number of the file.</summary>
public sealed record OfficeFile(string? Name = null, string? FileNumber = null);
