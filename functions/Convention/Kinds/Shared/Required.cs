using RequestRouter.Convention.Articles.Article35;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>Content that several kinds ask for, each with the paragraph of its own article.</summary>
internal static class Required
{
    /// <summary>Language, authority, offences of the Convention, and the check of personal data.</summary>
    public static void ForRequest(Submission submission)
    {
        submission.Remark(Languages.Notified(submission));
        submission.Fail(Languages.Accepted(submission));
        submission.Fail(Contents.Authority(submission));
        submission.Fail(Scope.Gate(submission.Content, seriousCrimesToo: false));
        submission.Remark(RequestData.Check(submission.Content));
    }

    public static void Facts(Submission submission, string paragraph) =>
        Fail(submission, Wording.Missing(submission.Content.Facts), "/content/facts", paragraph, "Summarize the facts.");

    public static void Person(Submission submission, string paragraph) =>
        Fail(submission, submission.Content.Persons is not { Count: > 0 } persons || persons.All(p => p.Legal || Wording.Missing(p.Identity?.Value)), "/content/persons", paragraph, "Identify the natural person concerned.");

    public static void Elements(Submission submission, string paragraph) =>
        Fail(submission, submission.Content.ForKind?.Elements is not { Count: > 0 }, "/content/forKind/elements", paragraph, "Name the elements concerned by their digests.");

    public static void Link(Submission submission, string paragraph) =>
        Fail(submission, submission.Content.ForKind?.Link is null, "/content/forKind/link", paragraph, "Name the case it belongs to.");

    public static void Member(Submission submission, string? value, string member, string paragraph, string detail) =>
        Fail(submission, Wording.Missing(value), "/content/forKind/" + member, paragraph, detail);

    private static void Fail(Submission submission, bool missing, string pointer, string paragraph, string detail)
    {
        if (missing)
            submission.Fail(Failure.Missing(pointer, paragraph, detail));
    }
}
