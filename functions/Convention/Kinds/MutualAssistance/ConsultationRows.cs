using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Inside a consultation: answers, conditions, costs, going on. M14 to M16, M19, M22, M23.</summary>
internal static class ConsultationRows
{
    [Cites(A40_28, A40_30)]
    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("M14", Say.AnswerConsultation, Side.Requesting, StateSet.Of(ConsultationRefuse, ConsultationPostpone), null, A40_28)
        {
            Checks = [Consultation.AnswerOrWish],
            Marks = Consultation.Hear,
            Then = Consultation.TellAnswer,
        },
        new("M14", Say.OfferConditions, Side.Requested,
            Standing.Pausable | StateSet.Of(ConsultationRefuse, ConsultationPostpone, Postponed, Withheld), ConditionsOffered, A40_28)
        {
            Pauses = true,
            Checks = [Conditions.Numbered, Conditions.Described, Deletions.Dated],
            Marks = Conditions.Offer,
            Tells = [new(Side.Requesting, "conditions-offered", "The requested State offers assistance under conditions.", "conditions")],
        },
        new("M15", Say.AcceptConditions, Side.Requesting, ConditionsOffered, AcceptedWithConditions, A40_28)
        {
            Marks = Conditions.Accept,
            Then = Deletions.Reckon,
            Tells = [new(Side.Both, "conditions-accepted", "The conditions are accepted and bind the requesting State.")],
        },
        new("M16", Say.RejectConditions, Side.Requesting, ConditionsOffered, null, A40_28)
        {
            Resumes = true,
            Marks = Conditions.Reject,
            Tells = [new(Side.Requested, "conditions-declined", "The requesting State does not accept the conditions.")],
        },
        new("M19", Say.Proceed, Side.Requested, StateSet.Of(ConsultationRefuse, ConsultationPostpone), Accepted, A40_28)
        {
            Marks = Consultation.Drop,
            Tells = [new(Side.Requesting, "consultation-ended", "The requested State ends the consultation and goes on.")],
        },
        new("M19", Say.Proceed, Side.Requested, ConsultationCosts, null, A40_30)
        {
            Goes = static (_, item) => item.Paused ?? Executing,
            Resumes = true,
            Tells = [new(Side.Requesting, "costs-borne", "The requested State goes on and bears the costs.")],
        },
        new("M22", Say.ForeseeCosts, Side.Both, Standing.Pausable, ConsultationCosts, A40_30)
        {
            Pauses = true,
            Checks = [Costs.Described],
            Marks = static (_, item) => Costs.OnTerms.Forget(item),
            Tells = [new(Side.Both, "costs-foreseen", "Substantial or extraordinary costs are foreseen; agree on the terms.", "costs")],
        },
        new("M23", Say.AgreeCosts, Side.Both, ConsultationCosts, null, A40_30)
        {
            Goes = Costs.WhenAgreed,
            ChecksOf = [Costs.OnTerms.Given("terms", "Record the terms, and how the costs are borne."), Costs.OnTerms.Confirmed],
            Marks = Costs.Record,
            Then = Costs.OnTerms.TellNumber,
            Tells = [new(Side.Both, "cost-terms-recorded", "Terms on costs were recorded.")],
        },
    ];
}
