namespace RequestRouter.Console.Tests.Support;

/// <summary>A file that somebody chooses in a form.</summary>
internal sealed record ChosenFile(string Name, byte[] Bytes, string MediaType = "application/octet-stream");
