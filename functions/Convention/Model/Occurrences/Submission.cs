namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>A request that is to open a case: what is written, between whom, and what rules may know beside it. They read it and change nothing.</summary>
internal class Submission(RequestContent content, StateCode from, StateCode to, DateTimeOffset now, Register register, SharedParagraphs paragraphs)
{
    public RequestContent Content { get; } = content;

    public IReadOnlyList<RequestedItem> Items { get; } = content.Items ?? [];

    public StateCode From { get; } = from;

    public StateCode To { get; } = to;

    /// <summary>In UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    public Register Register { get; } = register;

    /// <summary>What the rules that kinds share rest on in this one.</summary>
    public SharedParagraphs Paragraphs { get; } = paragraphs;

    public RequestKind Kind { get; init; } = RequestKind.MutualAssistance;

    /// <summary>The territory of the requested State that is addressed, as the sender calls it; null for the State itself.</summary>
    public string? Territory { get; init; }

    public Channel Channel { get; init; }

    /// <summary>The other cases that the request names.</summary>
    public LinkedCases Linked { get; init; } = LinkedCases.None;

    /// <summary>Parts for the recipient's eyes only came along.</summary>
    public bool HasSealedParts { get; init; }
}
