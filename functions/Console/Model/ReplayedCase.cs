namespace RequestRouter.WebConsole.Model;

/// <summary>What replaying one case gave.</summary>
public sealed record ReplayedCase(
    string CaseId, string Verdict, int Entries, int Replayed, int Signatures, int? FirstDiffering, string? Fault, ReplayDifference? Difference, bool ValuesWithheld, string? NotReplayed);
