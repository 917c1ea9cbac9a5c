using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Accounts;

/// <summary>What the app and the identity server share: one key ring for all nodes, and where this process is reached.</summary>
public static class AccountsFeature
{
    /// <summary>Fixed: what one node protects, every other node of the product can read.</summary>
    private const string ApplicationName = "EscalationRoom";

    private const string NoCertificate =
        "DataProtection:CertificatePath is empty, so whoever reads the database reads its keys. "
        + "Name a PKCS#12 file, such as DataProtection__CertificatePath=/keys/ring.pfx, or set AllowInsecure=true for a trial.";

    private const string NoTls =
        "PublicBaseUrl does not start with https, so passwords and cookies would travel in the clear. "
        + "Set it, such as PublicBaseUrl=https://rooms.example, or set AllowInsecure=true for a trial.";

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        AddAddress(services);
        AddKeyRing(services, configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoredKeys>();
        services.AddOptions<AntiforgeryOptions>().Configure<OwnAddress>((forms, own) =>
        {
            forms.Cookie.Name = own.CookieName("EscalationRoom.Forms");
            forms.Cookie.SecurePolicy = own.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    private static void AddAddress(IServiceCollection services)
    {
        services.AddOptions<AddressOptions>().BindConfiguration("")
            .Validate<IHostEnvironment>((it, environment) => !environment.IsProduction() || it.IsHttps || it.AllowInsecure, NoTls)
            .ValidateOnStart();
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, ProxyHeaders>());
        services.TryAddSingleton<OwnAddress>();
    }

    private static void AddKeyRing(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeyRingOptions>().BindConfiguration(KeyRingOptions.Section)
            .Validate<IHostEnvironment, IOptions<AddressOptions>>(
                (it, environment, address) => !environment.IsProduction() || it.CertificatePath.Length > 0 || address.Value.AllowInsecure, NoCertificate)
            .ValidateOnStart();
        var ring = services.AddDataProtection().SetApplicationName(ApplicationName);
        if (configuration.GetSection(KeyRingOptions.Section).Get<KeyRingOptions>() is { CertificatePath.Length: > 0 } options)
        {
            ring.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword));
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KeyManagementOptions>, KeyRingInRows>());
    }

    private sealed class KeyRingInRows(IDbContextFactory<EscalationDb> contexts) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = new KeyRingRows(contexts);
    }
}
