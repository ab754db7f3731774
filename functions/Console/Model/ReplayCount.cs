namespace RequestRouter.WebConsole.Model;

/// <summary>Cases by verdict.</summary>
/// <param name="Total">Null while they are looked for.</param>
public sealed record ReplayCount(int? Total, int Done, int Identical, int Different, int Partial, int Undecided, int Absent, long Entries, int? PerMinute, DateTimeOffset? ExpectedEnd);
