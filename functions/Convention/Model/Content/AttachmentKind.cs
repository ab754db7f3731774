namespace RequestRouter.Convention.Model.Content;

/// <summary>What is attached to a request.</summary>
public enum AttachmentKind
{
    /// <summary>An order or warrant on which the request rests.</summary>
    CourtOrder,

    /// <summary>The text of provisions of law.</summary>
    TextOfProvisions,

    /// <summary>What is to be served, 40(3)(b).</summary>
    DocumentToBeServed,

    /// <summary>A translation of the request, of a member of it, or of another attachment.</summary>
    Translation,

    /// <summary>What an authority certifies or attests.</summary>
    Certificate,

    Other,
}
