
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What is furnished is named, unchanged, and of a class that was asked for.</summary>
internal static class Deliveries
{
    /// <summary>Without a list there is nothing to hand on; that there is one is technical, and no paragraph asks for it.</summary>
    [Provision(A40_3_h)]
    public static Failure? SomethingDelivered(Facts facts) => ((Deliver)facts.Said!).Elements is { Count: > 0 } ? null
        : Failure.Missing(facts.At + "/elements", Citation.Technical, "List what is delivered.");

    /// <summary>What has neither, nor a hash by which it is known when it comes another way, is not handed on: a limit of the router.</summary>
    [Provision(A28_3)]
    public static Failure? Identified(Facts facts)
    {
        var elements = ((Deliver)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Digest is null && elements[i].Evidence is null && Wording.Missing(elements[i].PhysicalReference) && Wording.Missing(elements[i].OtherTransfer?.Hash))
                return Failure.Missing($"{facts.At}/elements/{i}/digest", Citation.Technical, "Give the SHA-256 of the file, or the reference under which it travels on paper.");
        }
        return null;
    }

    /// <summary>An item of evidence is one that this State furnished in this case; that its bytes are kept is the router's to see.</summary>
    public static Failure? EvidenceIsItsOwn(Facts facts)
    {
        var elements = ((Deliver)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Evidence is { } evidence && (evidence.CaseId != facts.Before.Id || evidence.Furnishing != facts.Before.Requested))
                return new Failure($"{facts.At}/elements/{i}/evidence", Codes.ContentInvalid, Citation.Technical, "Name evidence that your State furnished in this case.");
        }
        return null;
    }

    /// <summary>Evidence travels on paper where either State has not opened the electronic channel for it.</summary>
    [Provision(A40_14)]
    public static Failure? OnPaperWhereChosen(Facts facts)
    {
        if (!Chose(facts, facts.Before.Requested) && !Chose(facts, facts.Before.Requesting))
            return null;
        var elements = ((Deliver)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (Wording.Missing(elements[i].PhysicalReference))
                return Failure.Missing($"{facts.At}/elements/{i}/physicalReference", A40_14, "One of the two States exchanges evidence on paper only; give the reference under which it travels.");
        }
        return null;
    }

    private static bool Chose(Facts facts, StateCode state) => facts.Register.Find(state)?.OnPaper.Contains(PaperMatter.Evidence) ?? false;

    /// <summary>Content is not delivered where only traffic or subscriber data were asked for.</summary>
    [Provision(A2_c)]
    [Provision(A2_d)]
    public static Failure? OfAClassAskedFor(Facts facts, Item item)
    {
        var elements = ((Deliver)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (item.DataClasses.Count > 0 && elements[i].DataClass is { } dataClass && !item.DataClasses.Contains(dataClass))
                return new Failure($"{facts.At}/elements/{i}/dataClass", Codes.DataClassNotAllowed, dataClass == DataClass.Content ? A2_d : A2_c, "Data of this class were not asked for.");
        }
        return null;
    }

    /// <summary>Collection stops when the authorized duration or the period asked for ends; what was collected after it is not furnished.</summary>
    [Provision(A24_2)]
    [Provision(A45_3_f)]
    public static Failure? CollectedInTime(Facts facts, Item item)
    {
        var elements = ((Deliver)facts.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].CollectedAt > item.AuthorizedUntil)
                return new Failure($"{facts.At}/elements/{i}/collectedAt", Codes.AuthorizationExpired, A24_2, "This was collected after the authorized duration of the measure.");
            if (elements[i].CollectedAt >= item.CollectionEnds)
                return new Failure($"{facts.At}/elements/{i}/collectedAt", Codes.ExceedsRequest, A45_3_f, "This was collected after the period for which collection was asked.");
        }
        return null;
    }

    /// <summary>With the last delivery of an item the requesting State learns whether the procedure it specified was followed.</summary>
    [Provision(A40_17)]
    public static Failure? ProcedureReported(Facts facts, Item item)
    {
        var said = (Deliver)facts.Said!;
        return !item.ProcedureAsked || said.Partial ? null
            : said.Procedure?.Result is null ? Failure.Missing(facts.At + "/procedure/result", A40_17, "Say whether the procedure asked for was followed, was not possible, or is contrary to your law.")
            : said.Procedure.Result != ProcedureResult.Followed && Wording.Missing(said.Procedure.Because)
                ? Failure.Missing(facts.At + "/procedure/because", A40_17, "Say why the procedure asked for was not followed.")
            : null;
    }

    /// <summary>Use and onward transfer concern what was really delivered, however the item ended.</summary>
    [Provision(A40_19)]
    [Provision(A36_3)]
    public static Failure? WasFurnished(Facts facts, Item item) => item.Furnished ? null
        : Failure.Conflict(A40_19, "Nothing was furnished on this item.", facts.At);

    public static Item Remember(Facts facts, Item item) => item with
    {
        Furnished = true,
        Evidence = [.. item.Evidence.Union(Named(facts))],
        NoLongerHeld = [.. item.NoLongerHeld.Except(Named(facts))],
        HeldUntil = null,
        Attested = [],
        Paused = null,
        Offered = [],
        PersonalDataFurnished = item.PersonalDataFurnished || (((Deliver)facts.Said!).Elements ?? []).Any(e => e.PersonalData != false),
    };

    private static IEnumerable<EvidenceId> Named(Facts facts) => (((Deliver)facts.Said!).Elements ?? []).Select(e => e.Evidence).OfType<EvidenceId>();

    /// <summary>That a receipt says so is practice.</summary>
    public static Failure? IntegrityVerified(Facts facts) => ((AcknowledgeDelivery)facts.Said!).IntegrityVerified == true ? null
        : Failure.Missing(facts.At + "/integrityVerified", Citation.Practice, "Compare the digests first, and say that you did.");
}
