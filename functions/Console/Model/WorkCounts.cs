namespace RequestRouter.WebConsole.Model;

/// <summary>How many cases wait for the reader's State: in all, overdue, and due within seven days.</summary>
public sealed record WorkCounts(WorkCount All, WorkCount Overdue, WorkCount InSevenDays);
