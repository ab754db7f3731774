namespace RequestRouter.Convention.Model.Content;

/// <summary>What became of a procedure that the requesting State specified, 40(17).</summary>
public enum ProcedureResult
{
    Followed,

    /// <summary>It was not possible to follow it.</summary>
    NotPossible,

    /// <summary>The law of the requested State is against it.</summary>
    ContraryToLaw,
}
