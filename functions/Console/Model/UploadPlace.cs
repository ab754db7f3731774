namespace RequestRouter.WebConsole.Model;

/// <summary>Where the bytes of an evidence item go.</summary>
/// <param name="Address">Of a block blob, with what it needs to be written.</param>
public sealed record UploadPlace(string Address);
