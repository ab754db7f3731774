using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Convention;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>
/// Every year, on 1 January at 09:00 UTC, sends each party in the register the list of all 24/7 points of contact, 41(2). Its
/// acknowledgement of the notice is the record that it was received.
/// </summary>
public sealed class CirculateContacts(PartyStore parties, NoticePublisher publisher, TimeProvider time)
{
    [Function(nameof(CirculateContacts))]
    public async Task Run([TimerTrigger("0 0 9 1 1 *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var register = await parties.ReadNowAsync(cancellationToken);
        var contacts = ContactPoint.AllOf(register.Parties, now);
        foreach (var party in register.Parties)
        {
            // One by one: the list goes to all, and all lists at once are more than one send may hold.
            await publisher.PublishAsync([Circulated(party.State, contacts, now)], cancellationToken);
        }
    }

    /// <summary>The same id for the same year, however often the timer comes.</summary>
    private static NoticeMessage Circulated(StateCode state, IReadOnlyList<ContactPoint> contacts, DateTimeOffset now) => new()
    {
        Id = OutsideCaseNoticeId.Of("contacts-circulated", string.Create(CultureInfo.InvariantCulture, $"{state}\n{now.Year}")),
        To = state,
        Type = RouterNotices.ContactsCirculated,
        Citation = "41(2)",
        Text = "The yearly list of the points of contact that are available 24 hours a day, 7 days a week; correct your own entry where it is no longer right.",
        At = now,
        Contacts = contacts,
    };
}
