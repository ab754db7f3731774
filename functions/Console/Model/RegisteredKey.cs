namespace RequestRouter.WebConsole.Model;

/// <summary>A signing key of an authority, as the register has it.</summary>
/// <param name="Kid">Its id.</param>
/// <param name="X">Of the point, base64url.</param>
/// <param name="Y">Of the point, base64url.</param>
public sealed record RegisteredKey(string Kid, string? X, string? Y);
