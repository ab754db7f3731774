using RequestRouter.Convention.Articles.Article24;
using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Chapter4;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.MutualAssistance;

/// <summary>Execution, delivery and what binds afterwards: M21, M26, M27, M31, X10 to X14.</summary>
internal static class ExecutionRows
{
    public static readonly IReadOnlyList<MoveRow> All =
    [
        new("M21", Say.StartExecution, Side.Requested, StateSet.Of(Accepted, AcceptedWithConditions, Forwarded, ConsultationCosts), Executing, A40_17)
        {
            RemarksOf = [SafeguardsRule.Recorded, SafeguardsRule.ReviewedAtHome, SafeguardsRule.ProviderKeepsSecret, SafeguardsRule.OrderedFromProvider, SafeguardsRule.OrderReachesData, SafeguardsRule.WithinCapability],
            Marks = static (d, item) => SafeguardsRule.Remember(d, item) with { Paused = null },
            Then = SafeguardsRule.RemarkThirdParties,
            Tells = [new(Side.Requesting, "execution-started", "The execution has begun.")],
        },
        new("M26", Say.Deliver, Side.Requested, StateSet.Of(Executing, PartlyDelivered, ConditionsOffered, ConsultationCosts), null, A40_17)
        {
            Goes = static (d, _) => ((Deliver)d.Said!).Partial ? PartlyDelivered : Delivered,
            Checks = [Deliveries.SomethingDelivered, Deliveries.Identified, Deliveries.EvidenceIsItsOwn],
            Remarks = [Deliveries.OnPaperWhereChosen],
            RemarksOf = [PersonalData.Transferable, Deliveries.OfAClassAskedFor, Deliveries.CollectedInTime, Deliveries.ProcedureReported, SourceData.Reported, SourceData.AskedOrOrdered],
            Marks = Deliveries.Remember,
            Then = SafeConduct.RemindBeforeTravel,
            Tells = [new(Side.Requesting, "delivered", "The requested State has furnished what follows; confirm its receipt.", "receipt")],
        },
        new("M27", Say.Withhold, Side.Requested, StateSet.Of(Accepted, AcceptedWithConditions, Executing, PartlyDelivered), Withheld, A36_1_a)
        {
            Remarks = [PersonalData.WithholdingExplained],
            Tells = [new(Side.Requesting, "withheld", "Personal data may not be transferred as asked; conditions may make it possible.")],
        },
        new("M31", Say.AcknowledgeDelivery, Side.Requesting, StateSet.Of(Delivered, PartlyDelivered), null, Citation.Practice)
        {
            Goes = static (_, item) => item.State == Delivered ? Completed : item.State,
            Remarks = [Deliveries.IntegrityVerified],
            RemarksOf = [PersonalData.ReceiverSafeguards],
            Tells = [new(Side.Requested, "delivery-acknowledged", "The receipt of the delivery is confirmed, as the communication says.")],
        },
        new("M31", Say.AcknowledgeDelivery, Side.Requesting, Withdrawn, null, Citation.Practice)
        {
            OpenOf = [Deliveries.WasFurnished],
            Remarks = [Deliveries.IntegrityVerified],
            RemarksOf = [PersonalData.ReceiverSafeguards],
            Tells = [new(Side.Requested, "delivery-acknowledged", "The receipt of what was delivered before the rest was withdrawn is confirmed, as the communication says.")],
        },
        new("X10", Say.RecordUse, Side.Requesting, Standing.Any, null, A40_19)
        {
            OpenOf = [Deliveries.WasFurnished],
            Checks = [Use.DatePossible],
            Remarks = [Use.WithinPurposeOrConsented],
            RemarksOf = [Use.WithinConditions, Deletions.StillHeld],
            Tells = [new(Side.Requested, "use-recorded", "A use of what you furnished was recorded.")],
        },
        new("40(28)", Say.AttestDeletion, Side.Requesting, Standing.Any, null, A40_28)
        {
            OpenOf = [Deliveries.WasFurnished],
            Checks = [Deletions.MannerSaid, Use.DatePossible],
            Remarks = [Deletions.Attested],
            RemarksOf = [Deletions.AsAccepted, Deletions.WasDelivered],
            Marks = Deletions.Remember,
            Then = Deletions.Reckon,
            Tells = [new(Side.Requested, "deletion-attested", "The requesting State attests that what you furnished was deleted or returned, as the communication says.")],
        },
        new("X12", Say.RecordOnwardTransfer, Side.Requesting, Standing.Any, null, A36_3)
        {
            OpenOf = [Deliveries.WasFurnished],
            Checks = [Use.DatePossible],
            Remarks = [PersonalData.OnwardTransferAuthorized, PersonalData.RecipientNamed],
            RemarksOf = [Deletions.StillHeld],
            Tells = [new(Side.Requested, "onward-transfer-recorded", "Personal data that you furnished were passed on, as the communication says.")],
        },
    ];
}
