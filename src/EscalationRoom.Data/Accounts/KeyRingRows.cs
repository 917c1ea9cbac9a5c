using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Accounts;

/// <summary>The key ring as rows. When several nodes start on an empty database, the first one's key is everybody's.</summary>
internal sealed class KeyRingRows(IDbContextFactory<EscalationDb> contexts) : IXmlRepository
{
    private const string FirstKey = "first";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.DataProtectionKeys.AsNoTracking().Select(it => it.Xml!).AsEnumerable().Select(it => XElement.Parse(it))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        var isFirst = !db.DataProtectionKeys.Any();
        db.DataProtectionKeys.Add(new DataProtectionKey
        {
            FriendlyName = isFirst ? FirstKey : friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        try
        {
            db.SaveChanges();
        }
        catch (DbUpdateException) when (isFirst && IsThere())
        {
            // Another node was faster. The ring is read again after storing, and then holds that node's key.
        }
    }

    private bool IsThere()
    {
        using var db = contexts.CreateDbContext();
        return db.DataProtectionKeys.Any(it => it.FriendlyName == FirstKey);
    }
}
