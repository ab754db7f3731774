namespace RequestRouter.WebConsole.Forms;

/// <summary>How a member of a body is asked for.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant, asked for in UTC.</summary>
    Instant,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Several members together.</summary>
    Group,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Numbers of items of the case.</summary>
    Items,

    /// <summary>The SHA-256 of a file: chosen here, or written.</summary>
    File,

    /// <summary>Whatever has no field of its own: as JSON.</summary>
    Json,
}
