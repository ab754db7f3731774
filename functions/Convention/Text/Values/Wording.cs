namespace RequestRouter.Convention.Text.Values;

/// <summary>When a member that must be written counts as written.</summary>
internal static class Wording
{
    /// <summary>Null, empty and what nobody can see say nothing: white space, controls, and code points without a shape.</summary>
    public static bool Missing(string? text) => text is null || !text.EnumerateRunes().Any(VisibleText.IsSeen);

    /// <summary>Nothing listed, or nothing in what is listed.</summary>
    public static bool Missing(IReadOnlyList<string>? texts) => texts is null || texts.Count == 0 || texts.Any(Missing);
}
