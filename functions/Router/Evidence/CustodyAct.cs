namespace RequestRouter.Router.Evidence;

/// <summary>What was done with an evidence item.</summary>
public enum CustodyAct
{
    /// <summary>A State declared it.</summary>
    Declared,

    /// <summary>Its bytes came, are what was declared, and are kept.</summary>
    UploadVerified,

    /// <summary>Bytes came that are others than declared; they were thrown away.</summary>
    UploadRefused,

    /// <summary>The declaration ended before its bytes were there.</summary>
    Expired,

    /// <summary>Bytes of it were given out.</summary>
    Read,

    /// <summary>Bytes of it were asked for and not given.</summary>
    ReadRefused,
}
