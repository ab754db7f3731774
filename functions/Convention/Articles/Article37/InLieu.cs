using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Articles.Article37;

/// <summary>Extradite or prosecute: a refusal solely for nationality opens prosecution, 37(11); one for nationality the enforcement of a sentence, 37(13).</summary>
internal static class InLieu
{
    [Provision(A22_3)]
    [Provision(A22_4)]
    [Provision(A37_11)]
    public static Failure? RefusedForNationalityOnly(Facts facts, Item item) =>
        item.RefusedOn.Count > 0 && item.RefusedOn.All(g => g is Ground.Nationality or Ground.Fiscal) ? null
            : Failure.Conflict(A37_11, "This is open only where extradition was refused solely because the person is a national.", facts.At);

    /// <summary>Who was surrendered is not prosecuted instead: on condition of return, which discharges the duty once it is done, 37(12), or without.</summary>
    [Provision(A37_11)]
    [Provision(A37_12)]
    public static Failure? NotDischarged(Facts facts, Item item) => item.Accepted.Count > 0
        ? new Failure(facts.At, Codes.Discharged3712, A37_12, "The surrender on condition of return has discharged the duty to prosecute.")
        : Failure.Conflict(A37_11, "The person was surrendered; there is nothing to prosecute in its place.", facts.At);

    /// <summary>Because the person is a national; what else was named does not matter here.</summary>
    [Provision(A37_13)]
    public static Failure? RefusedForNationality(Facts facts, Item item) => item.RefusedOn.Contains(Ground.Nationality) ? null
        : Failure.Conflict(A37_13, "This is open only where extradition was refused because the person is a national.", facts.At);

    /// <summary>What a case of its own asks for rests on the refusal of the extradition that it names: solely for nationality, 37(11), or of a person sentenced, 37(13).</summary>
    [Provision(A37_11)]
    [Provision(A37_13)]
    public static Failure? RestsOnARefusal(Submission submission)
    {
        if (submission.Content.ForKind?.Link is not { } named || submission.Linked.Find(named, submission.From) is not { Kind: RequestKind.Extradition } extradition)
            return null;
        const string At = "/content/forKind/link";
        var sentence = submission.Kind == RequestKind.SentenceEnforcement;
        if (sentence && extradition.WantedFor != ExtraditionStage.Sentence)
            return new Failure(At, Codes.ContentInvalid, A37_13, "Extradition was not sought to enforce a sentence in the case named.");
        return extradition.Items.Any(i => i.RefusedOn.Contains(Ground.Nationality) && (sentence || i.RefusedOn.All(g => g is Ground.Nationality or Ground.Fiscal))) ? null
            : new Failure(At, Codes.ContentInvalid, sentence ? A37_13 : A37_11, sentence
                ? "Extradition was not refused because the person is a national in the case named."
                : "Extradition was not refused solely because the person is a national in the case named.");
    }

    /// <summary>There is a sentence to enforce.</summary>
    [Provision(A37_13)]
    public static Failure? IsSoughtForSentence(Facts facts) => facts.Before.WantedFor == ExtraditionStage.Sentence ? null
        : Failure.Conflict(A37_13, "Extradition was not sought to enforce a sentence.", facts.At);

    /// <summary>A recorded reason why no consultation is appropriate stands for the consultation.</summary>
    [Provision(A37_17)]
    public static Item Announce(Facts facts, Item item)
    {
        var announced = Consultation.Announce(facts, item);
        return Wording.Missing(((IntendToRefuse)facts.Said!).ConsultationNotAppropriate) ? announced
            : announced with { ConsultedGrounds = [.. announced.ConsultedGrounds.Union(Consultation.Announced(facts, item))] };
    }

    /// <summary>To whom and when the case was submitted for prosecution.</summary>
    [Provision(A37_11)]
    public static Failure? Submitted(Facts facts)
    {
        var said = (RecordOutcome)facts.Said!;
        return Wording.Missing(said.SubmittedTo) ? Failure.Missing(facts.At + "/submittedTo", A37_11, "Name the prosecuting authority to which the case was submitted.")
            : said.SubmittedAt is not { } at ? Failure.Missing(facts.At + "/submittedAt", A37_11, "Say when the case was submitted to it.")
            : at > facts.Now ? new Failure(facts.At + "/submittedAt", Codes.ContentInvalid, A37_11, "The submission lies in the future.")
            : null;
    }

    /// <summary>The decision was taken and the proceedings conducted as for a comparable domestic offence.</summary>
    [Provision(A37_11)]
    public static Failure? TreatedAlike(Facts facts) => Wording.Missing(((RecordOutcome)facts.Said!).EqualTreatment)
        ? new Failure(facts.At + "/equalTreatment", Codes.AttestationRequired, A37_11, "State that decisions and proceedings were as for any other offence of a comparable nature under your law.")
        : null;

    /// <summary>Enforcement has to be considered, and the consideration is on record.</summary>
    [Provision(A37_13)]
    public static Failure? Considered(Facts facts) => Wording.Missing(((RecordOutcome)facts.Said!).Consideration)
        ? Failure.Missing(facts.At + "/consideration", A37_13, "Record how the enforcement of the sentence was considered, and any law that stands against it.")
        : null;
}
