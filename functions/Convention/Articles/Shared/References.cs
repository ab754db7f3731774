namespace RequestRouter.Convention.Articles.Shared;

/// <summary>What a request says of its own parts by their numbers is there: technical, so that nobody has to guess what is meant.</summary>
internal static class References
{
    public static IEnumerable<Failure> Check(RequestContent content) => OfItems(content).Concat(OfAttachments(content));

    /// <summary>A list of numbers names parts that are there, from 1.</summary>
    public static IEnumerable<Failure> NotThere(IReadOnlyList<int>? numbers, int count, string at, string detail)
    {
        for (var i = 0; i < (numbers?.Count ?? 0); i++)
        {
            if (numbers![i] < 1 || numbers[i] > count)
                yield return new Failure($"{at}/{i}", Codes.ContentInvalid, Citation.Technical, detail);
        }
    }

    /// <summary>The attachment of this number is not there; null when it is, or when none is named.</summary>
    public static Failure? NotAttached(int? number, IReadOnlyList<Attachment>? attachments, string at) =>
        number is { } named && (named < 1 || named > (attachments?.Count ?? 0)) ? new Failure(at, Codes.ContentInvalid, Citation.Technical, "The request has no attachment of this number.") : null;

    private static IEnumerable<Failure> OfItems(RequestContent content)
    {
        var items = content.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var failure in NotThere(items[i].Persons, content.Persons?.Count ?? 0, $"/content/items/{i}/persons", "The request names no person of this number."))
                yield return failure;
            foreach (var failure in NotThere(items[i].Things, content.Things?.Count ?? 0, $"/content/items/{i}/things", "The request names no thing of this number."))
                yield return failure;
        }
    }

    /// <summary>A request that lists no item has one all the same.</summary>
    private static IEnumerable<Failure> OfAttachments(RequestContent content)
    {
        var attachments = content.Attachments ?? [];
        for (var i = 0; i < attachments.Count; i++)
        {
            var at = $"/content/attachments/{i}";
            foreach (var failure in NotThere(attachments[i].Items, Math.Max(content.Items?.Count ?? 0, 1), at + "/items", "The request has no item of this number."))
                yield return failure;
            if (attachments[i].TranslatesMember is { } member && !ContentMember.IsGiven(content, member))
                yield return new Failure(at + "/translatesMember", Codes.ContentInvalid, Citation.Technical, "The request says nothing there.");
        }
    }
}
