namespace RequestRouter.Convention.Articles.Shared;

/// <summary>What is attached to a request, or to what is added to it, can be found and read: technical.</summary>
internal static class Attachments
{
    /// <summary>The most of one communication: the case remembers each.</summary>
    public const int Most = 100;

    /// <summary>The longest name or reference, in characters.</summary>
    public const int Longest = 255;

    /// <summary>What the case cannot remember.</summary>
    public static IEnumerable<Failure> TooMuch(IReadOnlyList<Attachment>? attachments, string at)
    {
        if (attachments?.Count > Most)
        {
            yield return new Failure(at, Codes.ContentInvalid, Citation.Technical, $"A communication has at most {Most} attachments; add the others in supplements.");
            yield break;
        }
        for (var i = 0; i < (attachments?.Count ?? 0); i++)
        {
            if (IsTooLong(attachments![i].Name))
                yield return TooLong($"{at}/{i}/name");
            if (IsTooLong(attachments[i].PhysicalReference))
                yield return TooLong($"{at}/{i}/physicalReference");
        }
    }

    /// <summary>What is missing or cannot be in the list.</summary>
    public static IEnumerable<Failure> Check(IReadOnlyList<Attachment>? attachments, string at)
    {
        for (var i = 0; i < (attachments?.Count ?? 0); i++)
        {
            var attached = attachments![i];
            if (attached.Sha256 is null && Wording.Missing(attached.PhysicalReference))
                yield return Failure.Missing($"{at}/{i}/sha256", Citation.Technical, "Give the SHA-256 of the file, or the reference under which it travels on paper.");
            if (attached.What is null)
                yield return Failure.Missing($"{at}/{i}/what", Citation.Technical, "Say what it is.");
            if (attached.Translates is { } other && (other < 1 || other > attachments.Count || other == i + 1))
                yield return new Failure($"{at}/{i}/translates", Codes.ContentInvalid, Citation.Technical, "There is no other attachment of this number.");
        }
    }

    private static bool IsTooLong(string? text) => text?.EnumerateRunes().Count() > Longest;

    private static Failure TooLong(string at) => new(at, Codes.ContentInvalid, Citation.Technical, $"At most {Longest} characters.");
}
