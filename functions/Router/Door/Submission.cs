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
    public static IReadOnlyList<string> Properties { get; } = [Signature, Case];

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

    /// <summary>The same for every delivery of the message.</summary>
    private string NoticeIdOf(string outcome) => OutsideCaseNoticeId.Of($"submission-{outcome}", $"{sender.State}\n{message.MessageId}\n{Digest.Of(body)}");
}
