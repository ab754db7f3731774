using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What is furnished is named, unchanged, and of a class that was asked for.</summary>
internal static class Deliveries
{
    /// <summary>Without a list there is nothing to hand on; that there is one is technical, and no paragraph asks for it.</summary>
    [Provision("40(3)(h)")]
    public static Failure? SomethingDelivered(Draft draft) => ((Deliver)draft.Said!).Elements is { Count: > 0 } ? null
        : Failure.Missing(draft.At + "/elements", "", "List what is delivered.");

    [Provision("28(3)")]
    public static Failure? Identified(Draft draft)
    {
        var elements = ((Deliver)draft.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Digest is null && Wording.Missing(elements[i].PhysicalReference))
                return Failure.Missing($"{draft.At}/elements/{i}/digest", "28(3)", "Give the SHA-256 of the file, or the reference under which it travels on paper.");
        }
        return null;
    }

    /// <summary>Evidence travels on paper where either State has not opened the electronic channel for it.</summary>
    [Provision("40(14)")]
    public static Failure? OnPaperWhereChosen(Draft draft)
    {
        if (!Chose(draft, draft.Before.Requested) && !Chose(draft, draft.Before.Requesting))
            return null;
        var elements = ((Deliver)draft.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (Wording.Missing(elements[i].PhysicalReference))
                return Failure.Missing($"{draft.At}/elements/{i}/physicalReference", "40(14)", "One of the two States exchanges evidence on paper only; give the reference under which it travels.");
        }
        return null;
    }

    private static bool Chose(Draft draft, StateCode state) => draft.Register.Find(state)?.OnPaper.Contains(PaperMatter.Evidence) ?? false;

    /// <summary>Content is not delivered where only traffic or subscriber data were asked for.</summary>
    [Provision("2(c)")]
    [Provision("2(d)")]
    public static Failure? OfAClassAskedFor(Draft draft, Item item)
    {
        var elements = ((Deliver)draft.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (item.DataClasses.Count > 0 && elements[i].DataClass is { } dataClass && !item.DataClasses.Contains(dataClass))
                return new Failure($"{draft.At}/elements/{i}/dataClass", Codes.DataClassNotAllowed, dataClass == DataClass.Content ? "2(d)" : "2(c)", "Data of this class were not asked for.");
        }
        return null;
    }

    /// <summary>Collection stops when the authorized duration or the period asked for ends; what was collected after it is not furnished.</summary>
    [Provision("24(2)")]
    [Provision("45(3)(f)")]
    public static Failure? CollectedInTime(Draft draft, Item item)
    {
        var elements = ((Deliver)draft.Said!).Elements ?? [];
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].CollectedAt > item.AuthorizedUntil)
                return new Failure($"{draft.At}/elements/{i}/collectedAt", Codes.AuthorizationExpired, "24(2)", "This was collected after the authorized duration of the measure.");
            if (elements[i].CollectedAt >= item.CollectionEnds)
                return new Failure($"{draft.At}/elements/{i}/collectedAt", Codes.ExceedsRequest, "45(3)(f)", "This was collected after the period for which collection was asked.");
        }
        return null;
    }

    /// <summary>With the last delivery of an item the requesting State learns whether the procedure it specified was followed.</summary>
    [Provision("40(17)")]
    public static Failure? ProcedureReported(Draft draft, Item item)
    {
        var said = (Deliver)draft.Said!;
        return !item.ProcedureAsked || said.Partial ? null
            : said.Procedure?.Result is null ? Failure.Missing(draft.At + "/procedure/result", "40(17)", "Say whether the procedure asked for was followed, was not possible, or is contrary to your law.")
            : said.Procedure.Result != ProcedureResult.Followed && Wording.Missing(said.Procedure.Because)
                ? Failure.Missing(draft.At + "/procedure/because", "40(17)", "Say why the procedure asked for was not followed.")
            : null;
    }

    /// <summary>Use and onward transfer concern what was really delivered, however the item ended.</summary>
    [Provision("40(19)")]
    [Provision("36(3)")]
    public static Failure? WasFurnished(Draft draft, Item item) => item.Furnished ? null
        : Failure.Conflict("40(19)", "Nothing was furnished on this item.", draft.At);

    public static Item Remember(Draft draft, Item item) => item with
    {
        Furnished = true,
        PersonalDataFurnished = item.PersonalDataFurnished || (((Deliver)draft.Said!).Elements ?? []).Any(e => e.PersonalData != false),
    };

    /// <summary>That a receipt says so is practice.</summary>
    public static Failure? IntegrityVerified(Draft draft) => ((AcknowledgeDelivery)draft.Said!).IntegrityVerified == true ? null
        : Failure.Missing(draft.At + "/integrityVerified", "", "Compare the digests first, and say that you did.");
}
