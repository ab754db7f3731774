namespace RequestRouter.TestApp.Conformance;

/// <summary>Something that crosses as input and output.</summary>
public sealed record PaperOrder(string Item, int Count, DateTimeOffset At);
