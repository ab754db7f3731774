using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Inside a consultation: answers, conditions, costs, going on. M14 to M16, M19, M22, M23.</summary>
internal static class ConsultationRows
{
    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("M14", Say.AnswerConsultation, Side.Requesting, StateSet.Of(ConsultationRefuse, ConsultationPostpone), null, "40(28)")
        {
            Checks = [Consultation.AnswerGiven],
            Marks = Consultation.Hold,
            Tells = [new(Side.Requested, "consultation-answered", "The requesting State has answered in the consultation.")],
        },
        new("M14", Say.OfferConditions, Side.Requested,
            StateSet.Of(ConsultationRefuse, ConsultationPostpone, UnderReview, Accepted, AcceptedWithConditions, Executing, PartlyDelivered, Withheld), ConditionsOffered, "40(28)")
        {
            Pauses = true,
            Checks = [Conditions.Numbered, Conditions.Described],
            Marks = Conditions.Offer,
            Tells = [new(Side.Requesting, "conditions-offered", "The requested State offers assistance under conditions.", "conditions")],
        },
        new("M15", Say.AcceptConditions, Side.Requesting, ConditionsOffered, AcceptedWithConditions, "40(28)")
        {
            Marks = Conditions.Accept,
            Tells = [new(Side.Both, "conditions-accepted", "The conditions are accepted and bind the requesting State.")],
        },
        new("M16", Say.RejectConditions, Side.Requesting, ConditionsOffered, null, "40(28)")
        {
            Resumes = true,
            Marks = Conditions.Reject,
            Tells = [new(Side.Requested, "conditions-declined", "The requesting State does not accept the conditions.")],
        },
        new("X9", Say.Deliver, Side.Requested, ConditionsOffered, null, "40(28)")
        {
            Forbidden = new("", Codes.ConditionsPending, "40(28)", "The conditions are not accepted yet, so nothing can be delivered under them."),
        },
        new("M19", Say.Proceed, Side.Requested, StateSet.Of(ConsultationRefuse, ConsultationPostpone), Accepted, "40(28)")
        {
            Marks = Consultation.Drop,
            Tells = [new(Side.Requesting, "consultation-ended", "After the consultation the requested State goes on.")],
        },
        new("M19", Say.Proceed, Side.Requested, ConsultationCosts, Executing, "40(30)")
        {
            Tells = [new(Side.Requesting, "costs-borne", "The requested State goes on and bears the costs.")],
        },
        new("M22", Say.ForeseeCosts, Side.Both, Executing, ConsultationCosts, "40(30)")
        {
            Checks = [Costs.Described],
            Marks = static (_, item) => Costs.OnTerms.Forget(item),
            Tells = [new(Side.Both, "costs-foreseen", "Substantial or extraordinary costs are foreseen; agree on the terms.", "costs")],
        },
        new("M23", Say.AgreeCosts, Side.Both, ConsultationCosts, null, "40(30)")
        {
            Goes = Costs.OnTerms.Goes(Executing),
            ChecksOf = [Costs.OnTerms.Given("terms", "Record the terms, and how the costs are borne."), Costs.OnTerms.Confirmed],
            Marks = Costs.OnTerms.Record,
            Then = Costs.OnTerms.TellNumber,
            Tells = [new(Side.Both, "cost-terms-recorded", "Terms on costs were recorded.")],
        },
        new("X18", Say.StartExecution, Side.Requested, ConsultationCosts, null, "40(30)")
        {
            Forbidden = new("", Codes.CostTermsOpen, "40(30)", "The costly part waits until both have recorded the terms."),
        },
        new("X18", Say.Deliver, Side.Requested, ConsultationCosts, null, "40(30)")
        {
            Forbidden = new("", Codes.CostTermsOpen, "40(30)", "The costly part waits until both have recorded the terms."),
        },
    ];
}
