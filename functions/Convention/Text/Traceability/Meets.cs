namespace RequestRouter.Convention.Text.Traceability;

/// <summary>How the system meets an obligation.</summary>
public enum Meets
{
    /// <summary>A rule of this library that cites the paragraph, or one of its parts.</summary>
    Rule,

    /// <summary>A fact that a communication or a case records; States decide what follows.</summary>
    Record,

    /// <summary>An entry of the register that other rules look up.</summary>
    Register,

    /// <summary>A part of the Router outside this library.</summary>
    Elsewhere,

    /// <summary>By the States, outside any router.</summary>
    ByTheStates,

    /// <summary>Not yet.</summary>
    Gap,
}
