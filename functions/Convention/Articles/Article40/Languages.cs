namespace RequestRouter.Convention.Articles.Article40;

/// <summary>A request comes in a language acceptable to the requested State, 40(13).</summary>
internal static class Languages
{
    /// <summary>A State that has notified no language burdens itself with that, and not whoever writes to it.</summary>
    [Provision(A40_13)]
    public static Failure? Notified(Submission submission) => submission.Register.Find(submission.To) is { Languages.Count: 0 } requested
        ? new Failure("/to", Codes.LanguageUnknown, submission.Paragraphs.Writing, $"{requested.State} has not notified the languages acceptable to it.")
        : null;

    [Provision(A40_13)]
    [Provision(A68_2)]
    public static Failure? Accepted(Submission submission)
    {
        var content = submission.Content;
        var requested = submission.Register.Find(submission.To);
        if (content.Language is not { } language)
            return Failure.Missing("/content/language", submission.Paragraphs.Writing, "Say in which language the request is written.");
        if (requested is null || requested.Languages.Count == 0)
            return null;
        foreach (var accepted in requested.Languages)
        {
            if (language.IsWithin(accepted) || (content.Translations?.Any(t => t.IsWithin(accepted)) ?? false))
                return null;
        }
        return new Failure("/content/language", Codes.LanguageNotAccepted, submission.Paragraphs.Writing,
            $"{requested.State} accepts {string.Join(", ", requested.Languages)}; attach a translation.");
    }
}
