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

    /// <summary>Its transfer to a third State or an organization was released, on the authorization of every origin (36(3)).</summary>
    Released,

    /// <summary>Bytes of it were given out under a release.</summary>
    ReadForRelease,

    /// <summary>Bytes of it were given out for another use than was stated, with consent (40(19)).</summary>
    ReadForOtherUse,

    /// <summary>Bytes of it were asked for and not given.</summary>
    ReadRefused,
}
