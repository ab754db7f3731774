namespace RequestRouter.Router.Json;

/// <summary>Codes of single failures of shape; all arrive within a problem <c>MALFORMED_BODY</c>.</summary>
public static class ShapeCodes
{
    public const string BodyEmpty = "BODY_EMPTY";
    public const string NotUtf8 = "NOT_UTF8";
    public const string NotJson = "NOT_JSON";

    /// <summary>A string or member name with half of a surrogate pair: it is no Unicode text, so no digest of it can be shared.</summary>
    public const string NotText = "NOT_TEXT";
    public const string TooDeep = "TOO_DEEP";
    public const string DuplicateMember = "DUPLICATE_MEMBER";
    public const string UnknownMember = "UNKNOWN_MEMBER";
    public const string MissingMember = "MISSING_MEMBER";

    /// <summary>Another kind of JSON value than the member takes, null included.</summary>
    public const string WrongType = "WRONG_TYPE";

    /// <summary>The right kind of JSON value, but not one of those the member takes.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A number that is too large, too small, or has decimals where none are taken.</summary>
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>A value of the right form that is larger, longer, earlier or later than the router reckons with.</summary>
    public const string OutOfBounds = "OUT_OF_BOUNDS";

    /// <summary>Stands last where more failures were found than are listed.</summary>
    public const string AndMore = "AND_MORE";

    /// <summary>Each with what it means, for the documentation.</summary>
    public static IReadOnlyList<(string Code, string Meaning)> Meanings { get; } =
    [
        (BodyEmpty, "There is no body."),
        (NotUtf8, "The body is not UTF-8."),
        (NotJson, "The body is not JSON; the detail says where it stops being so."),
        (NotText, "A text or name holds half of a surrogate pair."),
        (TooDeep, "Nesting goes too deep."),
        (DuplicateMember, "The member is there more than once."),
        (UnknownMember, "There is no such member here."),
        (MissingMember, "The member is required."),
        (WrongType, "Another kind of JSON value is expected, or null is not taken."),
        (InvalidValue, "The right kind of JSON value, but not one of those that are taken."),
        (OutOfRange, "A number that is too large or too small, or has decimals where none are taken."),
        (OutOfBounds, "Larger, longer, earlier or later than the router reckons with."),
        (AndMore, "There are more failures than are listed."),
    ];
}
