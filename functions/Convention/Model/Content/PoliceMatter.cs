namespace RequestRouter.Convention.Model.Content;

/// <summary>What a case of police cooperation is about, 47(1).</summary>
public enum PoliceMatter
{
    /// <summary>Identity, whereabouts and activities of persons, 47(1)(b)(i).</summary>
    Persons,

    /// <summary>Movement of proceeds or property, 47(1)(b)(ii).</summary>
    Proceeds,

    /// <summary>Movement of instrumentalities, 47(1)(b)(iii).</summary>
    Instrumentalities,

    /// <summary>Items or data for analysis or investigation, 47(1)(c).</summary>
    AnalysisMaterial,

    /// <summary>Means and methods of offenders, 47(1)(d).</summary>
    ModusOperandi,

    /// <summary>Coordination, exchange of staff, liaison officers, 47(1)(e).</summary>
    Liaison,

    /// <summary>Information and measures for the early identification of offences, 47(1)(f).</summary>
    EarlyWarning,
}
