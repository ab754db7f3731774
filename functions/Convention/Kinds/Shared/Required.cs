using RequestRouter.Convention.Articles.Article35;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>Content that several kinds ask for, each with the paragraph of its own article.</summary>
internal static class Required
{
    /// <summary>Language, authority, offences of the Convention, and the check of personal data.</summary>
    public static void ForRequest(Examination examination)
    {
        examination.Remark(Languages.Notified(examination));
        examination.Fail(Languages.Accepted(examination));
        examination.Fail(Contents.Authority(examination));
        examination.Fail(Scope.Gate(examination.Content, seriousCrimesToo: false));
        examination.Remark(RequestData.Check(examination.Content));
    }

    public static void Facts(Examination examination, Citation paragraph) =>
        Fail(examination, Wording.Missing(examination.Content.Facts), "/content/facts", paragraph, "Summarize the facts.");

    public static void Person(Examination examination, Citation paragraph) =>
        Fail(examination, examination.Content.Persons is not { Count: > 0 } persons || persons.All(p => p.Legal || Wording.Missing(p.Identity?.Value)), "/content/persons", paragraph, "Identify the natural person concerned.");

    public static void Elements(Examination examination, Citation paragraph) =>
        Fail(examination, examination.Content.ForKind?.Elements is not { Count: > 0 }, "/content/forKind/elements", paragraph, "Name the elements concerned by their digests.");

    /// <summary>An item an element, and no more of them than of other items: a limit of the router.</summary>
    public static void NotTooManyElements(Examination examination)
    {
        if (examination.Content.ForKind?.Elements?.Count > EveryRequest.MostItems)
            examination.Stop(new Failure("/content/forKind/elements", Codes.ContentInvalid, Citation.Technical, $"A request has at most {EveryRequest.MostItems} elements; make several requests."));
    }

    public static void Link(Examination examination, Citation paragraph) =>
        Fail(examination, examination.Content.ForKind?.Link is null, "/content/forKind/link", paragraph, "Name the case it belongs to.");

    public static void Member(Examination examination, string? value, string member, Citation paragraph, string detail) =>
        Fail(examination, Wording.Missing(value), "/content/forKind/" + member, paragraph, detail);

    private static void Fail(Examination examination, bool missing, string pointer, Citation paragraph, string detail)
    {
        if (missing)
            examination.Fail(Failure.Missing(pointer, paragraph, detail));
    }
}
