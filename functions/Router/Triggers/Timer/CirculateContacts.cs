using System.Globalization;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

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
            foreach (var (index, part) in InNotices(contacts).Index())
            {
                await publisher.PublishAsync([Circulated(party.State, part, index, now)], cancellationToken);
            }
        }
    }

    /// <summary>The list in parts that a notice holds each; mostly it is one.</summary>
    private static IEnumerable<IReadOnlyList<ContactPoint>> InNotices(IReadOnlyList<ContactPoint> contacts)
    {
        var part = new List<ContactPoint>();
        int bytes = 0;
        foreach (var contact in contacts)
        {
            int size = JsonSerializer.SerializeToUtf8Bytes(contact, RouterJson.Options).Length + 1;
            if (part.Count > 0 && bytes + size > NoticeSize.Limit / 2)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }

            part.Add(contact);
            bytes += size;
        }

        yield return part;
    }

    /// <summary>The same id for the same year, however often the timer comes.</summary>
    /// <param name="index">Of the part of the list, from 0.</param>
    private static NoticeMessage Circulated(StateCode state, IReadOnlyList<ContactPoint> contacts, int index, DateTimeOffset now) => new()
    {
        Id = OutsideCaseNoticeId.Of("contacts-circulated", string.Create(CultureInfo.InvariantCulture, $"{state}\n{now.Year}{(index > 0 ? $"\n{index}" : "")}")),
        To = state,
        Type = RouterNotices.ContactsCirculated,
        Citation = Cited.Of(A41_2),
        Text = "The yearly list of the points of contact that are available 24 hours a day, 7 days a week; correct your own entry where it is no longer right.",
        At = now,
        Contacts = contacts,
    };
}
