namespace EscalationRoom.Web.Audit;

/// <summary>How the record is sealed.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>A PEM file with an ECDSA P-256 private key, kept apart from the database. Without one checkpoints are not signed.</summary>
    public string SigningKey { get; set; } = "";
}
