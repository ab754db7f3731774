namespace RequestRouter.WebConsole.Model;

/// <summary>A change in a State's register ledger.</summary>
/// <param name="Hash">Of it, in hexadecimal digits: what the next change names.</param>
public sealed record EnteredChange(RegisterEntered Change, string Hash);
