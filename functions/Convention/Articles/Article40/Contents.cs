namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What a written request contains, 40(15)(a) to (d) and (g); the other two: <see cref="ConcernedContents"/>.</summary>
internal static class Contents
{
    [Provision(A40_15_a)]
    [Cites(A37_19, A41_1, A47_1)]
    public static Failure? Authority(Submission submission) => Wording.Missing(submission.Content.Authority?.Name)
        ? Failure.Missing("/content/authority/name", submission.Paragraphs.Authority, "Name the authority that makes the request.")
        : null;

    [Provision(A40_15_b)]
    public static IEnumerable<Failure> Proceedings(RequestContent content)
    {
        if (Articles.Article23.SpecificCase.Named(content) is { } unspecific)
            yield return unspecific;
        var proceedings = content.Proceedings;
        if (proceedings?.Nature is null)
            yield return Failure.Missing("/content/proceedings/nature", A40_15_b, "Say whether it is an investigation, a prosecution or a judicial proceeding.");
        if (Wording.Missing(proceedings?.Subject))
            yield return Failure.Missing("/content/proceedings/subject", A40_15_b, "Give the subject matter of the proceedings.");
        if (Wording.Missing(proceedings?.AuthorityName))
            yield return Failure.Missing("/content/proceedings/authorityName", A40_15_b, "Name the authority that conducts the proceedings.");
        if (Wording.Missing(proceedings?.AuthorityFunctions))
            yield return Failure.Missing("/content/proceedings/authorityFunctions", A40_15_b, "Describe the functions of that authority.");
    }

    /// <summary>Not needed where only service of judicial documents is asked for.</summary>
    [Provision(A40_15_c)]
    public static Failure? SummaryOfFacts(RequestContent content) =>
        !Wording.Missing(content.Facts) || (content.Items is { Count: > 0 } items && items.All(i => i.Purpose == Purpose.ServiceOfDocuments))
            ? null
            : Failure.Missing("/content/facts", A40_15_c, "Summarize the relevant facts.");

    [Provision(A40_15_d)]
    [Provision(A40_3)]
    [Provision(A2_b)]
    public static IEnumerable<Failure> AssistanceSought(RequestContent content)
    {
        if (content.Items is not { Count: > 0 } items)
        {
            yield return Failure.Missing("/content/items", A40_15_d, "Describe at least one kind of assistance sought.");
            yield break;
        }
        for (var i = 0; i < items.Count; i++)
        {
            var at = $"/content/items/{i}";
            if (items[i].Purpose is null)
                yield return Failure.Missing(at + "/purpose", A40_3, "Name the purpose, one of (a) to (m).");
            if (Wording.Missing(items[i].Description))
                yield return Failure.Missing(at + "/description", A40_15_d, "Describe the assistance sought.");
            if (items[i].Electronic is null)
                yield return Failure.Missing(at + "/electronic", A2_b, "Say whether evidence in electronic form is sought.");
        }
    }

    /// <summary>What is to be served goes along, as a file or on paper: without it there is nothing to serve.</summary>
    [Provision(A40_3_b)]
    public static IEnumerable<Failure> DocumentsToServe(RequestContent content)
    {
        var items = content.Items ?? [];
        var documents = (content.Attachments ?? []).Where(a => a.What == AttachmentKind.DocumentToBeServed).ToArray();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Purpose == Purpose.ServiceOfDocuments && !documents.Any(d => d.Items is not { Count: > 0 } named || named.Contains(i + 1)))
                yield return Failure.Missing("/content/attachments", A40_3_b, $"Attach the document to be served for item {i + 1}.");
        }
    }

    /// <summary>Where an object or site is, is said where possible.</summary>
    [Provision(A40_15_e)]
    public static IEnumerable<Failure> Places(RequestContent content)
    {
        var items = content.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Purpose == Purpose.ObjectsAndSites && Wording.Missing(items[i].Location))
                yield return Failure.Missing($"/content/items/{i}/location", A40_15_e, "Where the object or site is, is not said.");
        }
    }

    [Provision(A40_15_g)]
    public static Failure? Use(Submission submission) => Wording.Missing(submission.Content.Use)
        ? Failure.Missing("/content/use", submission.Paragraphs.Use, "State the purpose for which the assistance is sought; it will limit the use of what is furnished.")
        : null;
}
