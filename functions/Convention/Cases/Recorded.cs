namespace RequestRouter.Convention;

/// <summary>What one side recorded of something that stands only when both have recorded the same.</summary>
public sealed record Recorded(StateCode By, string Text);
