using RequestRouter.Convention.Article37;
using RequestRouter.Convention.Article38;
using RequestRouter.Convention.Article39;
using RequestRouter.Convention.Machines;
using static RequestRouter.Convention.ItemState;
using Say = RequestRouter.Convention.CommunicationTypes;

namespace RequestRouter.Convention.Discretion;

/// <summary>The articles of chapter V that ask for more than an answer.</summary>
internal static class DiscretionVariants
{
    /// <summary>Prosecution in place of extradition, as a case of its own.</summary>
    public static readonly DiscretionVariant Prosecution = new() { Concluding = [InLieu.Submitted, InLieu.TreatedAlike] };

    /// <summary>Enforcement of a sentence in place of extradition, as a case of its own.</summary>
    public static readonly DiscretionVariant Enforcement = new() { Declining = [TransferOfProceedings.Considered("37(13)")], Concluding = [InLieu.Considered] };

    public static readonly DiscretionVariant SentencedPerson = new()
    {
        Examines = static s => s.Fail(SentencedPersons.AgreementInForce(s)),
        Agreeing = [SentencedPersons.ConsentOrItsAbsenceExplained],
        Rows =
        [
            new("D0", Say.RecordConsent, Side.Requested, StateSet.Of(Received, UnderReview), null, "38")
            {
                Checks = [SentencedPersons.ConsentDescribed],
                Marks = SentencedPersons.Consent,
                Tells = [new(Side.Requesting, "consent-recorded", "The person's consent to the transfer is on record.")],
            },
        ],
    };

    public static readonly DiscretionVariant Proceedings = new()
    {
        Declining = [TransferOfProceedings.Considered("39(1)")],
        Rows =
        [
            new("E1", Say.DeclareNoLegalBasis, Side.Requested, StateSet.Of(Received, UnderReview), NoLegalBasis, "39(2)")
            {
                OpenOf = [TransferOfProceedings.BasisMayBeLacking],
                Tells = [new(Side.Requesting, "no-legal-basis", "The requested State needs a treaty for a transfer of proceedings, and does not take the Convention for one here.")],
            },
        ],
    };
}
