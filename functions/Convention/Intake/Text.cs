namespace RequestRouter.Convention.Intake;

/// <summary>When a member that must be written counts as written.</summary>
internal static class Text
{
    /// <summary>Null, empty and white space say nothing.</summary>
    public static bool Missing(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>Nothing listed, or nothing in what is listed.</summary>
    public static bool Missing(IReadOnlyList<string>? texts) => texts is null || texts.Count == 0 || texts.Any(Missing);
}
