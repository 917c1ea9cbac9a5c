namespace EscalationRoom.Web.Audit;

/// <summary>Proving that the record is whole.</summary>
public static class AuditFeature
{
    private const string NoSuchKey = "Audit:SigningKey names a file that is not there. Give the path of a PEM file with an ECDSA P-256 key, or leave it empty.";

    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section)
            .Validate(it => it.SigningKey.Length == 0 || File.Exists(it.SigningKey), NoSuchKey)
            .ValidateOnStart();
        return services.AddSingleton<SealRooms>();
    }
}
