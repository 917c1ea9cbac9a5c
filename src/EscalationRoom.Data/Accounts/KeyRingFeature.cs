using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Accounts;

/// <summary>One key ring for all nodes and both hosts: kept in the database, protected by a certificate where one is configured.</summary>
public static class KeyRingFeature
{
    /// <summary>Fixed: what one node protects, every other node of the product can read.</summary>
    private const string ApplicationName = "EscalationRoom";

    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        var ring = services.AddDataProtection().SetApplicationName(ApplicationName);
        var options = configuration.GetSection(KeyRingOptions.Section).Get<KeyRingOptions>() ?? new();
        if (options.CertificatePath.Length > 0)
        {
            ring.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword));
        }

        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(it => new ConfigureOptions<KeyManagementOptions>(
            ring => ring.XmlRepository = new KeyRingRows(it.GetRequiredService<IDbContextFactory<EscalationDb>>())));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoredKeys>();
        return services;
    }
}
