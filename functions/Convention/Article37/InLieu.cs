using RequestRouter.Convention.Article40;
using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article37;

/// <summary>Extradite or prosecute: a refusal for nationality only opens prosecution or enforcement, 37(11), 37(13).</summary>
internal static class InLieu
{
    [Provision("22(3)")]
    [Provision("22(4)")]
    [Provision("37(11)")]
    [Provision("37(13)")]
    public static Failure? RefusedForNationalityOnly(Draft draft, Item item) =>
        item.RefusedOn.Count > 0 && item.RefusedOn.All(g => g is Ground.Nationality or Ground.Fiscal) ? null
            : Failure.Conflict("37(11)", "This is open only where extradition was refused solely because the person is a national.", draft.At);

    /// <summary>A recorded reason why no consultation is appropriate stands for the consultation.</summary>
    [Provision("37(17)")]
    public static Item Announce(Draft draft, Item item)
    {
        var announced = Consultation.Announce(draft, item);
        return Text.Missing(((IntendToRefuse)draft.Said!).ConsultationNotAppropriate) ? announced : Consultation.Hold(draft, announced);
    }
}
