namespace RequestRouter.Convention.Model.Cases;

/// <summary>The cases on which a step rests, each as it stood when it was read. A case that is not here does not exist for the step.</summary>
public sealed class LinkedCases(IReadOnlyList<LinkedCase> cases)
{
    /// <summary>A step that rests on no other case.</summary>
    public static readonly LinkedCases None = new([]);

    /// <summary>The case of this id, or null where there is none or this State is no party to it: the two are not told apart.</summary>
    public LinkedCase? Find(CaseId id, StateCode reader)
    {
        foreach (var linked in cases)
        {
            if (linked.Id == id && (linked.Requesting == reader || linked.Requested == reader))
                return linked;
        }
        return null;
    }

    /// <summary>The cases that must be read before this is decided, each once; most communications rest on none.</summary>
    /// <param name="case">The case it is said in; null where it opens one.</param>
    /// <param name="said">The communication.</param>
    public static IReadOnlyList<CaseId> NamedBy(Case? @case, Communication said) => said switch
    {
        SubmitRequest { Content.ForKind: { } asked } => Named(asked.Link, asked.Authorization),
        ConfirmInWriting { Content.ForKind: { } asked } => Named(asked.Link, asked.Authorization),
        RecordUse use => Named(use.Consent),
        RecordOnwardTransfer transfer => Named(transfer.Authorization),
        RecordTransferred transferred => Origins(@case, transferred),
        RecordFollowUp followUp => Named(followUp.Request),
        RecordFollowUpOutcome => Reported(@case),
        RecordFullRequest full => Named(full.Request),
        _ => [],
    };

    private static CaseId[] Named(params ReadOnlySpan<CaseId?> named)
    {
        var ids = new List<CaseId>(named.Length);
        foreach (var id in named)
        {
            if (id is { } one && !ids.Contains(one))
                ids.Add(one);
        }
        return [.. ids];
    }

    /// <summary>Of a merged set, the first case that is named for each of its other origins.</summary>
    private static CaseId[] Origins(Case? @case, RecordTransferred said) =>
        [.. (@case?.Items ?? []).SelectMany(i => i.OtherOrigins).Distinct()
            .Select(o => said.Authorizations?.FirstOrDefault(a => a.Origin == o)?.Case).OfType<CaseId>().Distinct()];

    private static CaseId[] Reported(Case? @case) => [.. (@case?.Items ?? []).SelectMany(i => i.Hold?.Reported ?? []).Distinct()];
}
