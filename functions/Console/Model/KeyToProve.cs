namespace RequestRouter.WebConsole.Model;

/// <summary>A key that is entered for the first time.</summary>
/// <param name="KeyId">Its id in the entry.</param>
/// <param name="Authority">The authority that signs by it.</param>
/// <param name="Statement">What it signs to show that its State holds it: the exact text.</param>
public sealed record KeyToProve(string KeyId, string Authority, string Statement);
