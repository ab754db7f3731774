namespace RequestRouter.Convention.Tests;

/// <summary>A sound request of every kind.</summary>
internal static class SoundRequests
{
    public static SubmitRequest Of(RequestKind kind) => A.Request with { Kind = kind, Reference = "K-" + kind, Content = ContentOf(kind) };

    private static RequestContent ContentOf(RequestKind kind) => kind switch
    {
        RequestKind.MutualAssistance => A.Content,
        RequestKind.ExpeditedPreservation => A.Content with { ForKind = new KindContent { Need = "Logs are kept for thirty days", FollowUpIntended = true } },
        RequestKind.Extradition => ForExtradition,
        RequestKind.ProvisionalArrest => ForExtradition with { Urgency = "The person leaves tomorrow" },
        RequestKind.ConfiscationDomesticOrder => A.Content with { Items = [Server], ForKind = new KindContent { Jurisdiction = "Territorial" } },
        RequestKind.ConfiscationForeignOrder => A.Content with
        {
            Items = [Server],
            ForKind = new KindContent { Jurisdiction = "Territorial", Order = Digest.Of("order"u8), OrderIsFinal = true, DueProcess = "Published and served" },
        },
        RequestKind.ConfiscationProvisionalMeasure => A.Content with { Items = [Server], ForKind = new KindContent { Jurisdiction = "Territorial", Basis = "Prima facie case" } },
        RequestKind.DetainedPersonTransfer => WithPerson with { ForKind = new KindContent { PlaceOfDetention = "Changi", ReturnArrangement = "By 10 June" } },
        RequestKind.SafeConduct => WithPerson,
        RequestKind.UseConsent or RequestKind.ExculpatoryDisclosure or RequestKind.OnwardTransfer => A.Content with { Items = null, ForKind = Furnished },
        RequestKind.Dispute => A.Content with { Items = null, ForKind = new KindContent { Basis = "Reading of 40(27)" } },
        RequestKind.LawEnforcementCooperation => A.Content with { Items = null, ForKind = new KindContent { Matter = PoliceMatter.Persons } },
        RequestKind.JointInvestigation => A.Content with { Items = null, ForKind = new KindContent { Basis = "Led by Singapore until June; evidence is shared under the law of either" } },
        RequestKind.ContentRemoval => A.Content with
        {
            Items = null,
            Offences = [new Offence { Title = "Dissemination of intimate images", Provision = "Criminal Code 139h", Article = 16 }],
            ForKind = new KindContent { Locator = "https://images.example/4711" },
        },
        RequestKind.ProsecutionInLieu or RequestKind.SentenceEnforcement => A.Content with { Items = null, ForKind = Furnished with { Link = Linked.Extradition } },
        RequestKind.AssetReturn => A.Content with { Items = null, ForKind = Furnished with { Link = Linked.Confiscation } },
        _ => A.Content with { Items = null, ForKind = Furnished },
    };

    private static RequestedItem Server => A.StoredData with
    {
        Property = new PropertyContent { Role = PropertyRole.Proceeds, Offence = 1, Identifier = "Wallet bc1q-example", Extent = new Money(100, "SGD") },
    };

    private static KindContent Furnished => new()
    {
        Elements = [Digest.Of("logs"u8)],
        Link = CaseId.From(A.NL, "IAC-2026-0815"),
        OtherProceedings = "Trial of another suspect",
        Recipient = "BR",
        RecipientSafeguards = "As in the agreement of 2024",
    };

    private static RequestContent ForExtradition => WithPerson with
    {
        ForKind = new KindContent
        {
            Extradition = new ExtraditionContent
            {
                Stage = ExtraditionStage.Prosecution,
                Presence = "Seen in Singapore on 12 November 2026",
                Punishability = "Criminal Code 138ab; Computer Misuse Act, section 3",
            },
        },
    };

    private static RequestContent WithPerson => A.Content with
    {
        Items = null,
        Persons = [new ConcernedPerson(new Particular("J. Doe"), new Particular("Singapore"), new Particular("NL"))],
    };
}
