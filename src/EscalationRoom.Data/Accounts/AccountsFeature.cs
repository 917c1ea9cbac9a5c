using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Accounts;

/// <summary>What the app and the identity server share: one key ring for all nodes, and where this process is reached.</summary>
public static class AccountsFeature
{
    /// <summary>Fixed: what one node protects, every other node of the product can read.</summary>
    private const string ApplicationName = "EscalationRoom";

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var ring = services.AddDataProtection().SetApplicationName(ApplicationName);
        var options = configuration.GetSection(KeyRingOptions.Section).Get<KeyRingOptions>() ?? new();
        if (options.CertificatePath.Length > 0)
        {
            ring.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword));
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KeyManagementOptions>, KeyRingInRows>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoredKeys>();
        services.TryAddSingleton(it =>
            new OwnAddress(configuration["PublicBaseUrl"], configuration["Urls"], it.GetRequiredService<IServer>()));
        services.AddOptions<AntiforgeryOptions>().Configure<OwnAddress>((forms, own) =>
        {
            forms.Cookie.Name = own.CookieName("EscalationRoom.Forms");
            forms.Cookie.SecurePolicy = own.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    private sealed class KeyRingInRows(IDbContextFactory<EscalationDb> contexts) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = new KeyRingRows(contexts);
    }
}
