using System.Globalization;
using System.Text;
using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Door;

/// <summary>A message that came over the queue <c>submissions</c> and whose signer is known.</summary>
public sealed class Submission(ServiceBusReceivedMessage message, byte[] body, Sender sender)
{
    private const string Signature = "jws";

    private const string Case = "caseId";

    /// <summary>The application properties that mean something here.</summary>
    private static readonly string[] Properties = [Signature, Case];

    public byte[] Body => body;

    public Sender Sender => sender;

    public string MessageId => message.MessageId;

    /// <summary>By a key of the State that the bytes name; where they name none, by whose key it is.</summary>
    /// <param name="message">A message.</param>
    /// <param name="body">Its body.</param>
    /// <param name="register">The keys.</param>
    /// <param name="receivedAt">When it was first received (UTC).</param>
    public static SignatureResult Verify(ServiceBusReceivedMessage message, byte[] body, RegisterView register, DateTimeOffset receivedAt) => SignatureVerifier.Verify(
        body,
        message.ApplicationProperties.GetValueOrDefault(Signature) as string,
        register.Keys,
        StatedSender.Of(body) is { } state ? new Signatory(state) : null,
        receivedAt);

    /// <summary>The same in the line of a State, with the time at which it was received.</summary>
    public ServiceBusMessage InLine(StateCode state)
    {
        var inLine = new ServiceBusMessage(message.Body)
        {
            MessageId = message.MessageId,
            SessionId = state.ToString(),
            ContentType = "application/json",
            ApplicationProperties = { [SubmissionLines.ReceivedAtProperty] = message.EnqueuedTime.ToString("O", CultureInfo.InvariantCulture) },
        };
        foreach (string name in Properties)
        {
            if (message.ApplicationProperties.TryGetValue(name, out object? value))
            {
                inLine.ApplicationProperties[name] = value;
            }
        }

        return inLine;
    }

    /// <summary>What the message hands in, or the problem with its shape.</summary>
    public (Handed? Handed, Problem? Problem) Read()
    {
        string jws = (string)message.ApplicationProperties[Signature];
        if (!message.ApplicationProperties.TryGetValue(Case, out object? caseIdText))
        {
            var request = JsonEdge.ReadOpening(body);
            return request.IsSound
                ? Handing.Opening(sender, request.Value, body, jws)
                : (null, Problem.Of(request.Failures));
        }

        if (!CaseId.TryParse(caseIdText as string, null, out var caseId))
        {
            return (null, Problem.BadQuery("caseId", "the id of a case, as the router gave it"));
        }

        var communication = JsonEdge.Read<Communication>(body);
        return communication.IsSound
            ? Handing.About(caseId, sender, communication.Value, body, jws)
            : (null, Problem.Of(communication.Failures));
    }

    /// <summary>Tells the sender that its submission is stored, with the receipt that HTTP would have answered.</summary>
    public NoticeMessage ReceivedNotice(DoorAnswer.Accepted accepted) => new()
    {
        Id = NoticeIdOf("received"),
        To = sender.State,
        CaseId = accepted.CaseId,
        Type = RouterNotices.SubmissionReceived,
        Citation = Cited.Of(A40_13),
        Text = "Your submission was received over the queue and is stored; the receipt is signed by the router.",
        At = accepted.ReceivedAt,
        Receipt = accepted.Receipt,
    };

    /// <summary>Tells the sender that its submission was rejected and changed nothing, with what HTTP would have answered.</summary>
    public NoticeMessage RejectedNotice(Problem problem, DateTimeOffset at) => new()
    {
        Id = NoticeIdOf("rejected"),
        To = sender.State,
        Type = RouterNotices.SubmissionRejected,
        Citation = problem.Citation ?? Cited.Of(A40_13),
        Text = problem.Detail ?? problem.Title,
        At = at,
        Code = problem.Code,
        Receipt = problem.Rejection,
        Failures = [.. (problem.Failures ?? []).Select(failure =>
            new Failure(failure.Pointer, failure.Code, Paragraphs.Find(failure.Paragraph) ?? Citation.Technical, failure.Detail) { Clause = failure.Clause })],
    };

    /// <summary>
    /// Tells their sender in one notice that some submissions were rejected for the same reason and changed nothing. The signed rejection is over
    /// their <see cref="Lines"/>, in the order of the failures.
    /// </summary>
    /// <param name="some">Of one State; at least one.</param>
    /// <param name="problem">Why, with the rejection signed over <see cref="Lines"/>.</param>
    public static NoticeMessage RejectedTogether(IReadOnlyList<Submission> some, Problem problem, DateTimeOffset at) => some[0].RejectedNotice(problem, at) with
    {
        Id = OutsideCaseNoticeId.Of("submission-rejected", $"{some[0].Sender.State}\n{Encoding.UTF8.GetString(Lines(some))}"),
        Text = string.Create(CultureInfo.InvariantCulture, $"{some.Count} submissions were rejected for the same reason and changed nothing; the failures name each by its message id and the SHA-256 of its body."),
        Failures = [.. some.Select(submission => new Failure("", problem.Code, Citation.Technical, submission.Line))],
    };

    /// <summary>What the signed rejection of some submissions is over: a line of each, ended by a line feed, in UTF-8.</summary>
    public static byte[] Lines(IReadOnlyList<Submission> some) => Encoding.UTF8.GetBytes(string.Concat(some.Select(submission => $"{submission.Line}\n")));

    private string Line => $"{message.MessageId} {Digest.Of(body)}";

    /// <summary>The same for every delivery of the message.</summary>
    private string NoticeIdOf(string outcome) => OutsideCaseNoticeId.Of($"submission-{outcome}", $"{sender.State}\n{message.MessageId}\n{Digest.Of(body)}");
}
