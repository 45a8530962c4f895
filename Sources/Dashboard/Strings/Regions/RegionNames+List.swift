extension RegionNames {
    /// `COUNTRY CODE=English=French|…`, the French name where it differs. Written by scripts/regions; do not edit.
    /// Names: Debian iso-codes 4.15.0-1, LGPL-2.1-or-later, https://salsa.debian.org/iso-codes-team/iso-codes
    static let list = """
        AD 02=Canillo|03=Encamp|04=La Massana|05=Ordino|06=Sant Julià de Lòria=Saint Julià de Lòria|07=Andorra la Vella=Andorre la Vieille
        AD 08=Escaldes-Engordany
        AE AJ=‘Ajmān|AZ=Abū Z̧aby|DU=Dubayy=Dubaï|FU=Al Fujayrah=Fujaïrah|RK=Ra’s al Khaymah=Ras el Khaïmah|SH=Ash Shāriqah=Ash Shariqah
        AE UQ=Umm al Qaywayn=Oumm al Qaïwaïn
        AF BAL=Balkh|BAM=Bāmyān=Bamyan|BDG=Bādghīs=Badghis|BDS=Badakhshān=Badakhchan|BGL=Baghlān=Baghlan|DAY=Dāykundī=Daykundi|FRA=Farāh=Farah
        AF FYB=Fāryāb=Faryab|GHA=Ghaznī=Ghazni|GHO=Ghōr=Ghor|HEL=Helmand|HER=Herāt=Hérat|JOW=Jowzjān=Jowzjan|KAB=Kābul=Kaboul|KAN=Kandahār=Kandahar
        AF KAP=Kāpīsā=Kapisa|KDZ=Kunduz|KHO=Khōst|KNR=Kunaṟ|LAG=Laghmān=Laghman|LOG=Lōgar=Logar|NAN=Nangarhār=Nangarhar|NIM=Nīmrōz=Nimruz
        AF NUR=Nūristān=Nourestan|PAN=Panjshayr=Panchir|PAR=Parwān=Parwan|PIA=Paktiyā=Paktia|PKA=Paktīkā=Paktika|SAM=Samangān=Samangan
        AF SAR=Sar-e Pul=Sar-é Pol|TAK=Takhār=Takhar|URU=Uruzgān=Ourouzgan|WAR=Wardak=Wardag|ZAB=Zābul=Zaboul
        AG 03=Saint George=Saint-George|04=Saint John=Saint-John|05=Saint Mary=Saint-Mary|06=Saint Paul=Saint-Paul|07=Saint Peter=Saint-Peter
        AG 08=Saint Philip=Saint-Philip|10=Barbuda=Barbade|11=Redonda
        AL 01=Berat|02=Durrës|03=Elbasan=elbasan|04=Fier|05=Gjirokastër|06=Korçë|07=Kukës|08=Lezhë|09=Dibër|10=Shkodër|11=Tiranë=Tirana|12=Vlorë
        AM AG=Aragac̣otn|AR=Ararat|AV=Armavir|ER=Erevan=Yerevan|GR=Geġark'unik'|KT=Kotayk'=Kotayk|LO=Loṙi=Lori|SH=Širak|SU=Syunik'=Syunik|TV=Tavuš
        AM VD=Vayoć Jor=Vayots’ Dzor
        AO BGO=Bengo|BGU=Benguela|BIE=Bié|CAB=Cabinda|CCU=Cuando Cubango|CNN=Cunene|CNO=Cuanza-Norte=Cuanza-Nord|CUS=Cuanza-Sul=Cuanza-Sud|HUA=Huambo
        AO HUI=Huíla=Huila|LNO=Lunda-Norte=Lunda-Nord|LSU=Lunda-Sul=Lunda-Sud|LUA=Luanda|MAL=Malange=Malanje|MOX=Moxico|NAM=Namibe|UIG=Uíge=Uige
        AO ZAI=Zaire
        AR A=Salta|B=Buenos Aires|C=Ciudad Autónoma de Buenos Aires=Ville autonome de Buenos Aires|D=San Luis|E=Entre Ríos=Entre-Ríos|F=La Rioja
        AR G=Santiago del Estero|H=Chaco|J=San Juan|K=Catamarca|L=La Pampa|M=Mendoza|N=Misiones|P=Formosa|Q=Neuquén|R=Río Negro|S=Santa Fe|T=Tucumán
        AR U=Chubut|V=Tierra del Fuego=Tierra del Fuego, Antártida, e Islas del Atlántico Sur|W=Corrientes|X=Córdoba=Cordoba|Y=Jujuy|Z=Santa Cruz
        AT 1=Burgenland|2=Kärnten=Carinthie|3=Niederösterreich=Basse-Autriche|4=Oberösterreich=Haute-Autriche|5=Salzburg=Salzbourg|6=Steiermark=Styrie
        AT 7=Tirol=Tyrol|8=Vorarlberg|9=Wien=Vienne
        AU ACT=Australian Capital Territory=Territoire de la capitale australienne|NSW=New South Wales=Nouvelle-Galles-du-Sud
        AU NT=Northern Territory=Territoire du Nord|QLD=Queensland|SA=South Australia=Australie-Méridionale|TAS=Tasmania=Tasmanie|VIC=Victoria
        AU WA=Western Australia=Australie-Occidentale
        AZ ABS=Abşeron=Absheron|AGA=Ağstafa=Agstafa|AGC=Ağcabədi=Agjabadi|AGM=Ağdam=Agdam|AGS=Ağdaş=Agdas|AGU=Ağsu=Agsu|AST=Astara|BA=Bakı=Bakou
        AZ BAB=Babək=Babak|BAL=Balakən=Balakan|BAR=Bərdə=Barda|BEY=Beyləqan=Beylaqan|BIL=Biləsuvar=Bilasuvar|CAB=Cəbrayıl=Jabrayil|CAL=Cəlilabad
        AZ CUL=Culfa=Julfa|DAS=Daşkəsən=Daskasan|FUZ=Füzuli|GA=Gəncə=Gandja|GAD=Gədəbəy=Gadabay|GOR=Goranboy|GOY=Göyçay=Göycay|GYG=Göygöl
        AZ HAC=Hacıqabul=Hajigabul|IMI=İmişli=Imisli|ISM=İsmayıllı=Ismayilli|KAL=Kəlbəcər=Kalbacar|KAN=Kǝngǝrli=Kangarli|KUR=Kürdəmir=Kürdamir
        AZ LA=Lənkəran=Lankaran|LAC=Laçın=Lacın|LAN=Lənkəran=Lankaran|LER=Lerik|MAS=Masallı=Masalli|MI=Mingəçevir=Mingachevir|NA=Naftalan
        AZ NEF=Neftçala=Neftchala|NV=Naxçıvan=Nakhitchevan|NX=Naxçıvan=Nakhitchevan|OGU=Oğuz=Oguz|ORD=Ordubad|QAB=Qəbələ=Qabala|QAX=Qax=Qakh
        AZ QAZ=Qazax=Qazakh|QBA=Quba|QBI=Qubadlı=Qubadli|QOB=Qobustan|QUS=Qusar|SA=Şəki=Chaki|SAB=Sabirabad|SAD=Sədərək=Sadarak|SAH=Şahbuz=Shakhbuz
        AZ SAK=Şəki=Chaki|SAL=Salyan|SAR=Şərur=Sharur|SAT=Saatlı=Saatli|SBN=Şabran=Chabran|SIY=Siyəzən=Siyazan|SKR=Şəmkir=Shemkir|SM=Sumqayıt=Sumqayit
        AZ SMI=Şamaxı=Shamaxi|SMX=Samux=Samukh|SR=Şirvan=Chirvan|SUS=Şuşa=Susa|TAR=Tərtər=Tartar|TOV=Tovuz|UCA=Ucar=Ujar|XA=Xankəndi=Xankandi
        AZ XAC=Xaçmaz=Khachmaz|XCI=Xocalı=Khojali|XIZ=Xızı=Xizi|XVD=Xocavənd=Khojavend|YAR=Yardımlı=Yardymli|YE=Yevlax=Yevlakh|YEV=Yevlax=Yevlakh
        AZ ZAN=Zəngilan=Zangilan|ZAQ=Zaqatala|ZAR=Zərdab=Zardab
        BA BIH=Federacija Bosne i Hercegovine=Fédération de Bosnie et Herzégovine|BRC=Brčko distrikt=District de Brčko
        BA SRP=Republika Srpska=République serbe de Bosnie
        BB 01=Christ Church|02=Saint Andrew=Saint-Andrew|03=Saint George=Saint-George|04=Saint James=Saint-James|05=Saint John=Saint-John
        BB 06=Saint Joseph=Saint-Joseph|07=Saint Lucy=Saint-Lucy|08=Saint Michael=Saint-Michael|09=Saint Peter=Saint-Peter
        BB 10=Saint Philip=Saint-Philip|11=Saint Thomas=Saint-Thomas
        BD 01=Bandarban|02=Barguna=Laguna|03=Bogura|04=Brahmanbaria|05=Bagerhat|06=Barishal=Barisal|07=Bhola|08=Cumilla=Comilla|09=Chandpur
        BD 10=Chattogram=Chittagong|11=Cox's Bazar|12=Chuadanga|13=Dhaka=Dacca|14=Dinajpur|15=Faridpur|16=Feni|17=Gopalganj|18=Gazipur|19=Gaibandha
        BD 20=Habiganj|21=Jamalpur|22=Jashore=Jessore|23=Jhenaidah|24=Joypurhat=Jaipurhat|25=Jhalakathi=Jhalakati|26=Kishoreganj|27=Khulna|28=Kurigram
        BD 29=Khagrachhari=Khagrachari|30=Kushtia|31=Lakshmipur|32=Lalmonirhat|33=Manikganj|34=Mymensingh|35=Munshiganj|36=Madaripur|37=Magura=Fgura
        BD 38=Moulvibazar|39=Meherpur|40=Narayanganj|41=Netrakona|42=Narsingdi|43=Narail=Nara|44=Natore|45=Chapai Nawabganj=Nawabganj|46=Nilphamari
        BD 47=Noakhali|48=Naogaon|49=Pabna|50=Pirojpur|51=Patuakhali|52=Panchagarh|53=Rajbari|54=Rajshahi|55=Rangpur|56=Rangamati|57=Sherpur
        BD 58=Satkhira|59=Sirajganj|60=Sylhet|61=Sunamganj|62=Shariatpur|63=Tangail=Tanga|64=Thakurgaon|A=Barishal=Barisal|B=Chattogram=Chittagong
        BD C=Dhaka=Dacca|D=Khulna|E=Rajshahi|F=Rangpur|G=Sylhet|H=Mymensingh
        BE BRU=Brussels Hoofdstedelijk Gewest=Région de Bruxelles-Capitale|VAN=Antwerpen=Anvers|VBR=Vlaams-Brabant=Brabant-Flamand
        BE VLG=Vlaams Gewest=Flamande, Région|VLI=Limburg=Limourg|VOV=Oost-Vlaanderen=Flandre-Orientale|VWV=West-Vlaanderen=Flandre-Occidentale
        BE WAL=wallonne, Région|WBR=Brabant wallon|WHT=Hainaut|WLG=Liège|WLX=Luxembourg|WNA=Namur
        BF 01=Boucle du Mouhoun|02=Cascades|03=Centre|04=Centre-Est|05=Centre-Nord|06=Centre-Ouest|07=Centre-Sud|08=Est|09=Hauts-Bassins|10=Nord
        BF 11=Plateau-Central|12=Sahel|13=Sud-Ouest|BAL=Balé|BAM=Bam|BAN=Banwa|BAZ=Bazèga|BGR=Bougouriba|BLG=Boulgou|BLK=Boulkiemdé|COM=Comoé
        BF GAN=Ganzourgou|GNA=Gnagna|GOU=Gourma|HOU=Houet|IOB=Ioba|KAD=Kadiogo|KEN=Kénédougou|KMD=Komondjari=Komandjoari|KMP=Kompienga|KOP=Koulpélogo
        BF KOS=Kossi|KOT=Kouritenga|KOW=Kourwéogo|LER=Léraba|LOR=Loroum|MOU=Mouhoun|NAM=Namentenga|NAO=Nahouri|NAY=Nayala|NOU=Noumbiel|OUB=Oubritenga
        BF OUD=Oudalan|PAS=Passoré|PON=Poni|SEN=Séno|SIS=Sissili|SMT=Sanmatenga|SNG=Sanguié|SOM=Soum|SOR=Sourou|TAP=Tapoa|TUI=Tuy|YAG=Yagha
        BF YAT=Yatenga|ZIR=Ziro|ZON=Zondoma|ZOU=Zoundwéogo=Zoundéeogo
        BG 01=Blagoevgrad|02=Burgas=Bourgas|03=Varna|04=Veliko Tarnovo|05=Vidin|06=Vratsa|07=Gabrovo|08=Dobrich=Dobritch|09=Kardzhali=Kardjali
        BG 10=Kyustendil=Kyoustendil|11=Lovech=Lovetch|12=Montana|13=Pazardzhik=Pazardjik|14=Pernik|15=Pleven|16=Plovdiv|17=Razgrad|18=Ruse=Roussé
        BG 19=Silistra|20=Sliven|21=Smolyan|22=Sofia (stolitsa)=Sofia-ville|23=Sofia|24=Stara Zagora|25=Targovishte=Targovichte|26=Haskovo=Khaskovo
        BG 27=Shumen=Choumen|28=Yambol
        BH 13=Al ‘Āşimah|14=Al Janūbīyah=Al Janubiyah|15=Al Muḩarraq=Al Muharraq|17=Ash Shamālīyah=Nord
        BI BB=Bubanza|BL=Bujumbura Rural|BM=Bujumbura Mairie|BR=Bururi|CA=Cankuzo|CI=Cibitoke|GI=Gitega|KI=Kirundo|KR=Karuzi|KY=Kayanza|MA=Makamba
        BI MU=Muramvya|MW=Mwaro|MY=Muyinga|NG=Ngozi|RM=Rumonge|RT=Rutana|RY=Ruyigi
        BJ AK=Atacora|AL=Alibori|AQ=Atlantique|BO=Borgou|CO=Collines|DO=Donga|KO=Couffo|LI=Littoral=Litoral|MO=Mono|OU=Ouémé|PL=Plateau|ZO=Zou
        BN BE=Belait|BM=Brunei-Muara|TE=Temburong|TU=Tutong
        BO B=El Beni=Beni|C=Cochabamba|H=Chuquisaca|L=La Paz|N=Pando|O=Oruro|P=Potosí=Potosi|S=Santa Cruz|T=Tarija
        BQ BO=Bonaire|SA=Saba|SE=Sint Eustatius=Saint Eustache
        BR AC=Acre|AL=Alagoas|AM=Amazonas=Amazone|AP=Amapá=Amapa|BA=Bahia|CE=Ceará=Ceara|DF=Distrito Federal=District fédéral
        BR ES=Espírito Santo=Espirito Santo|GO=Goiás=Goias|MA=Maranhão=Maranhao|MG=Minas Gerais|MS=Mato Grosso do Sul|MT=Mato Grosso|PA=Pará=Para
        BR PB=Paraíba=Paraiba|PE=Pernambuco=Pernambouc|PI=Piauí=Piaui|PR=Paraná=Parana|RJ=Rio de Janeiro|RN=Rio Grande do Norte|RO=Rondônia=Rondonia
        BR RR=Roraima|RS=Rio Grande do Sul|SC=Santa Catarina=Santa-Catarina|SE=Sergipe|SP=São Paulo=Sôo Paulo|TO=Tocantins
        BS AK=Acklins|BI=Bimini|BP=Black Point|BY=Berry Islands=Îles Berry|CE=Central Eleuthera=Eleuthera Central|CI=Cat Island
        BS CK=Crooked Island and Long Cay=Île Crooked et Long Cay|CO=Central Abaco=Abaco Central|CS=Central Andros=Andros central
        BS EG=East Grand Bahama=Grand Bahama orientale|EX=Exuma|FP=City of Freeport=Ville de Freeport|GC=Grand Cay|HI=Harbour Island|HT=Hope Town
        BS IN=Inagua|LI=Long Island|MC=Mangrove Cay|MG=Mayaguana|MI=Moore's Island=Île de Moore|NE=North Eleuthera=Eleuthera septentrional
        BS NO=North Abaco=Abaco septentrional|NP=New Providence|NS=North Andros=Andros septentrional|RC=Rum Cay|RI=Ragged Island
        BS SA=South Andros=Andros méridional|SE=South Eleuthera=Eleuthera méridional|SO=South Abaco=Abaco méridional|SS=San Salvador|SW=Spanish Wells
        BS WG=West Grand Bahama=Grand Bahama occidentale
        BT 11=Paro|12=Chhukha=Chukha|13=Haa|14=Samtse|15=Thimphu|21=Tsirang|22=Dagana|23=Punakha|24=Wangdue Phodrang|31=Sarpang|32=Trongsa|33=Bumthang
        BT 34=Zhemgang|41=Trashigang|42=Monggar=Mongar|43=Pema Gatshel|44=Lhuentse=Lhuntse|45=Samdrup Jongkhar|GA=Gasa|TY=Trashi Yangtse=Trashiyangtse
        BW CE=Central|CH=Chobe|FR=Francistown|GA=Gaborone|GH=Ghanzi|JW=Jwaneng|KG=Kgalagadi|KL=Kgatleng|KW=Kweneng|LO=Lobatse|NE=North East=Nord-Est
        BW NW=North West=Nord-Ouest|SE=South East=Sud-Est|SO=Southern=Sud|SP=Selibe Phikwe|ST=Sowa Town
        BY BR=Bresckaja voblasć=Voblast de Brest|HM=Gorod Minsk|HO=Gomel'skaja oblast'|HR=Grodnenskaja oblast'
        BY MA=Mahilioŭskaja voblasć=Voblast de Mahiliow|MI=Minskaja oblast'|VI=Viciebskaja voblasć=Voblast de Vitebsk
        BZ BZ=Belize|CY=Cayo|CZL=Corozal|OW=Orange Walk|SC=Stann Creek|TOL=Toledo
        CA AB=Alberta|BC=British Columbia=Colombie-Britannique|MB=Manitoba|NB=New Brunswick=Nouveau Brunswick
        CA NL=Newfoundland and Labrador=Terre-Neuve-et-Labrador|NS=Nova Scotia=Nouvelle-Écosse|NT=Northwest Territories=Territoires-du-Nord-Ouest
        CA NU=Nunavut|ON=Ontario|PE=Prince Edward Island=Île-du-Prince Édouard|QC=Quebec=Québec|SK=Saskatchewan|YT=Yukon
        CD BC=Kongo Central|BU=Bas-Uélé|EQ=Équateur|HK=Haut-Katanga|HL=Haut-Lomami|HU=Haut-Uélé|IT=Ituri|KC=Kasaï Central|KE=Kasaï Oriental|KG=Kwango
        CD KL=Kwilu|KN=Kinshasa|KS=Kasaï|LO=Lomami|LU=Lualaba|MA=Maniema|MN=Mai-Ndombe|MO=Mongala|NK=Nord-Kivu|NU=Nord-Ubangi|SA=Sankuru|SK=Sud-Kivu
        CD SU=Sud-Ubangi|TA=Tanganyika|TO=Tshopo|TU=Tshuapa
        CF AC=Ouham|BB=Bamingui-Bangoran|BGF=Bangui|BK=Basse-Kotto|HK=Haute-Kotto|HM=Haut-Mbomou|HS=Haute-Sangha / Mambéré-Kadéï|KB=Gribingui
        CF KG=Kemö-Gïrïbïngï|LB=Lobaye|MB=Mbomou|MP=Ombella-Mpoko|NM=Nana-Mambéré|OP=Ouham-Pendé|SE=Sangha|UK=Ouaka|VK=Vakaga
        CG 11=Bouenza|12=Pool|13=Sangha|14=Plateaux|15=Cuvette-Ouest|16=Pointe-Noire|2=Lékoumou|5=Kouilou|7=Likouala|8=Cuvette|9=Niari|BZV=Brazzaville
        CH AG=Aargau=Argovie|AI=Appenzell Innerrhoden=Appenzell Rhodes-Intérieures|AR=Appenzell Ausserrhoden=Appenzell Rhodes-Extérieures
        CH BE=Bern=Berne|BL=Basel-Landschaft=Bâle-Campagne|BS=Basel-Stadt=Bâle-Ville|FR=Freiburg|GE=Genève|GL=Glarus=Glaris|GR=Graubünden=Grisons
        CH JU=Jura|LU=Luzern=Lucerne|NE=Neuchâtel|NW=Nidwalden=Nidwald|OW=Obwalden=Obwald|SG=Sankt Gallen=Saint-Gall|SH=Schaffhausen=Schaffhouse
        CH SO=Solothurn=Soleure|SZ=Schwyz=Schwytz|TG=Thurgau=Thurgovie|TI=Ticino=Tessin|UR=Uri|VD=Vaud|VS=Valais|ZG=Zug=Zoug|ZH=Zürich=Zurich
        CI AB=Abidjan|BS=Bas-Sassandra|CM=Comoé|DN=Denguélé|GD=Gôh-Djiboua|LC=Lacs|LG=Lagunes|MG=Montagnes|SM=Sassandra-Marahoué|SV=Savanes
        CI VB=Vallée du Bandama|WR=Woroba|YM=Yamoussoukro|ZZ=Zanzan
        CL AI=Aisén del General Carlos Ibañez del Campo|AN=Antofagasta|AP=Arica y Parinacota=Arica et Parinacota|AR=La Araucanía|AT=Atacama|BI=Biobío
        CL CO=Coquimbo|LI=Libertador General Bernardo O'Higgins|LL=Los Lagos|LR=Los Ríos=Los Rios|MA=Magallanes|ML=Maule|NB=Ñuble
        CL RM=Región Metropolitana de Santiago=Région métropolitaine de Santiago|TA=Tarapacá=Tarapaca|VS=Valparaíso=Valparaiso
        CM AD=Adamaoua|CE=Centre|EN=Far North=Extrême-Nord|ES=East=Est|LT=Littoral=Litoral|NO=North=Nord|NW=North-West=Nord-Ouest|OU=West=Ouest
        CM SU=South=Sud|SW=South-West=Sud-Ouest
        CN AH=Anhui Sheng|BJ=Beijing Shi|CQ=Chongqing Shi|FJ=Fujian Sheng|GD=Guangdong Sheng|GS=Gansu Sheng|GX=Guangxi Zhuangzu Zizhiqu
        CN GZ=Guizhou Sheng|HA=Henan Sheng|HB=Hubei Sheng|HE=Hebei Sheng|HI=Hainan Sheng|HK=Hong Kong SAR|HL=Heilongjiang Sheng|HN=Hunan Sheng
        CN JL=Jilin Sheng|JS=Jiangsu Sheng|JX=Jiangxi Sheng|LN=Liaoning Sheng|MO=Macao SAR|NM=Nei Mongol Zizhiqu|NX=Ningxia Huizi Zizhiqu
        CN QH=Qinghai Sheng|SC=Sichuan Sheng|SD=Shandong Sheng|SH=Shanghai Shi|SN=Shaanxi Sheng|SX=Shanxi Sheng|TJ=Tianjin Shi|TW=Taiwan Sheng
        CN XJ=Xinjiang Uygur Zizhiqu|XZ=Xizang Zizhiqu|YN=Yunnan Sheng|ZJ=Zhejiang Sheng
        CO AMA=Amazonas=Amazone|ANT=Antioquia|ARA=Arauca|ATL=Atlántico|BOL=Bolívar=Bolivar|BOY=Boyacá|CAL=Caldas|CAQ=Caquetá|CAS=Casanare|CAU=Cauca
        CO CES=Cesar|CHO=Chocó|COR=Córdoba=Cordoba|CUN=Cundinamarca|DC=Distrito Capital de Bogotá=District de la capitale Bogota|GUA=Guainía
        CO GUV=Guaviare|HUI=Huila|LAG=La Guajira|MAG=Magdalena|MET=Meta|NAR=Nariño|NSA=Norte de Santander|PUT=Putumayo|QUI=Quindío=Quindio
        CO RIS=Risaralda|SAN=Santander|SAP=San Andrés, Providencia y Santa Catalina=San Andrés y Providencia|SUC=Sucre|TOL=Tolima|VAC=Valle del Cauca
        CO VAU=Vaupés|VID=Vichada
        CR A=Alajuela|C=Cartago|G=Guanacaste|H=Heredia|L=Limón=Limon|P=Puntarenas|SJ=San José
        CU 01=Pinar del Río|03=La Habana|04=Matanzas|05=Villa Clara|06=Cienfuegos|07=Sancti Spíritus=Sancti Spiritus|08=Ciego de Ávila=Ciego de Avila
        CU 09=Camagüey|10=Las Tunas|11=Holguín=Holguin|12=Granma|13=Santiago de Cuba|14=Guantánamo=Guantanamo|15=Artemisa|16=Mayabeque
        CU 99=Isla de la Juventud=Île de la Juventud
        CV B=Ilhas de Barlavento=Îles de Barlavento|BR=Brava|BV=Boa Vista|CA=Santa Catarina=Santa-Catarina|CF=Santa Catarina do Fogo|CR=Santa Cruz
        CV MA=Maio|MO=Mosteiros|PA=Paul|PN=Porto Novo|PR=Praia|RB=Ribeira Brava|RG=Ribeira Grande|RS=Ribeira Grande de Santiago
        CV S=Ilhas de Sotavento=Îles de Sotavento|SD=São Domingos|SF=São Filipe|SL=Sal|SM=São Miguel|SO=São Lourenço dos Órgãos
        CV SS=São Salvador do Mundo|SV=São Vicente|TA=Tarrafal|TS=Tarrafal de São Nicolau
        CY 01=Lefkosia|02=Lemesos|03=Larnaka|04=Ammochostos|05=Baf|06=Girne
        CZ 10=Praha, Hlavní město|20=Středočeský kraj=Bohême centrale|201=Benešov|202=Beroun|203=Kladno|204=Kolín=Kolin|205=Kutná Hora=Kutna Hora
        CZ 206=Mělník=Melnik|207=Mladá Boleslav=Mlada Boleslav|208=Nymburk|209=Praha-východ=Prague-Est|20A=Praha-západ=Prague-Ouest
        CZ 20B=Příbram=Pribram|20C=Rakovník=Rakovnik|31=Jihočeský kraj=Bohême du Sud|311=České Budějovice=Ceske Budejovice
        CZ 312=Český Krumlov=Cesky Krumlov|313=Jindřichův Hradec=Jindrichuv Hradec|314=Písek=Pisek|315=Prachatice|316=Strakonice|317=Tábor=Tabor
        CZ 32=Plzeňský kraj=Plzeň|321=Domažlice=Domazlice|322=Klatovy|323=Plzeň-město=Pilsen-ville|324=Plzeň-jih=Pilsen-Sud
        CZ 325=Plzeň-sever=Pilsen-Nord|326=Rokycany|327=Tachov|41=Karlovarský kraj=Karlovy Vary|411=Cheb|412=Karlovy Vary=Carlsbad|413=Sokolov
        CZ 42=Ústecký kraj=Ústí nad Labem|421=Děčín=Decin|422=Chomutov|423=Litoměřice=Litomerice|424=Louny|425=Most|426=Teplice
        CZ 427=Ústí nad Labem=Usti nad Labem|51=Liberecký kraj=liberec|511=Česká Lípa=Ceska Lipa|512=Jablonec nad Nisou|513=Liberec|514=Semily
        CZ 52=Královéhradecký kraj=Hradec Králové|521=Hradec Králové=Hradec Kralové|522=Jičín=Jicin|523=Náchod=Nachod
        CZ 524=Rychnov nad Kněžnou=Rychnov nad Kneznou|525=Trutnov|53=Pardubický kraj=Pardubice|531=Chrudim|532=Pardubice|533=Svitavy
        CZ 534=Ústí nad Orlicí=Usti nad Orlici|63=Kraj Vysočina=Région de Vysocina|631=Havlíčkův Brod=Havlickuv Brod|632=Jihlava
        CZ 633=Pelhřimov=Pelhrimov|634=Třebíč=Trebic|635=Žďár nad Sázavou=Zdar nad Sazavou|64=Jihomoravský kraj=Moravie du Sud|641=Blansko
        CZ 642=Brno-město=Brno-mesto|643=Brno-venkov|644=Břeclav=Breclav|645=Hodonín=Hodonin|646=Vyškov=Vyskov|647=Znojmo|71=Olomoucký kraj=Olomouc
        CZ 711=Jeseník=Jesenik|712=Olomouc|713=Prostějov=Prostejov|714=Přerov=Prerov|715=Šumperk=Sumperk|72=Zlínský kraj=Zlin|721=Kroměříž
        CZ 722=Uherské Hradiště=Uherske Hradiste|723=Vsetín=Vsetin|724=Zlín=Zlin|80=Moravskoslezský kraj=Moravie-Silésie|801=Bruntál=Bruntal
        CZ 802=Frýdek-Místek|803=Karviná=Karvina|804=Nový Jičín=Novy Jicin|805=Opava|806=Ostrava-město=Ostrava-ville
        DE BB=Brandenburg=Brandebourg|BE=Berlin|BW=Baden-Württemberg=Bade-Wurtemberg|BY=Bayern=Bavière|HB=Bremen=Brème|HE=Hessen=Hesse
        DE HH=Hamburg=Hambourg|MV=Mecklenburg-Vorpommern=Mecklembourg-Poméranie occidentale|NI=Niedersachsen=Basse-Saxe
        DE NW=Nordrhein-Westfalen=Rhénanie du Nord-Westfalie|RP=Rheinland-Pfalz=Rhénanie-Palatinat|SH=Schleswig-Holstein|SL=Saarland=Sarre
        DE SN=Sachsen=Saxe|ST=Sachsen-Anhalt=Saxe-Anhalt|TH=Thüringen=Turinge
        DJ AR=Arta|AS=Ali Sabieh|DI=Dikhil|DJ=Djibouti|OB=Awbūk|TA=Tadjourah=Tadjoura
        DK 81=Nordjylland=Jutland septentrional|82=Midtjylland=Jutland central|83=Syddanmark=Sud-Danemark|84=Hovedstaden|85=Sjælland
        DM 02=Saint Andrew=Saint-Andrew|03=Saint David=Saint-David|04=Saint George=Saint-George|05=Saint John=Saint-John|06=Saint Joseph=Saint-Joseph
        DM 07=Saint Luke=Saint-Luke|08=Saint Mark=Saint-Mark|09=Saint Patrick=Saint-Patrick|10=Saint Paul=Saint-Paul|11=Saint Peter=Saint-Peter
        DO 01=Distrito Nacional (Santo Domingo)=District National.(Santo Domingo)|02=Azua|03=Baoruco|04=Barahona|05=Dajabón|06=Duarte|07=Elías Piña
        DO 08=El Seibo|09=Espaillat|10=Independencia|11=La Altagracia|12=La Romana|13=La Vega|14=María Trinidad Sánchez=Maria Trinidad Sanchez
        DO 15=Monte Cristi|16=Pedernales|17=Peravia|18=Puerto Plata|19=Hermanas Mirabal|20=Samaná|21=San Cristóbal|22=San Juan|23=San Pedro de Macorís
        DO 24=Sánchez Ramírez|25=Santiago|26=Santiago Rodríguez|27=Valverde|28=Monseñor Nouel|29=Monte Plata|30=Hato Mayor|31=San José de Ocoa
        DO 32=Santo Domingo|33=Cibao Nordeste|34=Cibao Noroeste|35=Cibao Norte|36=Cibao Sur|37=El Valle|38=Enriquillo|39=Higuamo|40=Ozama|41=Valdesia
        DO 42=Yuma
        DZ 01=Adrar|02=Chlef|03=Laghouat|04=Oum el Bouaghi=Oum El-Bouaghi|05=Batna|06=Béjaïa|07=Biskra|08=Béchar|09=Blida|10=Bouira|11=Tamanrasset
        DZ 12=Tébessa|13=Tlemcen|14=Tiaret|15=Tizi Ouzou|16=Alger|17=Djelfa|18=Jijel|19=Sétif|20=Saïda|21=Skikda|22=Sidi Bel Abbès|23=Annaba|24=Guelma
        DZ 25=Constantine|26=Médéa|27=Mostaganem|28=M'sila|29=Mascara|30=Ouargla|31=Oran|32=El Bayadh=El-Bayadh|33=Illizi|34=Bordj Bou Arréridj
        DZ 35=Boumerdès|36=El Tarf=El-Taref|37=Tindouf|38=Tissemsilt|39=El Oued|40=Khenchela|41=Souk Ahras|42=Tipaza|43=Mila|44=Aïn Defla
        DZ 45=Naama=Naâma|46=Aïn Témouchent|47=Ghardaïa|48=Relizane
        EC A=Azuay|B=Bolívar=Bolivar|C=Carchi|D=Orellana|E=Esmeraldas|F=Cañar|G=Guayas|H=Chimborazo|I=Imbabura|L=Loja|M=Manabí=Manabi|N=Napo|O=El Oro
        EC P=Pichincha|R=Los Ríos=Los Rios|S=Morona Santiago|SD=Santo Domingo de los Tsáchilas|SE=Santa Elena|T=Tungurahua|U=Sucumbíos=Sucumbios
        EC W=Galápagos=Galapagos|X=Cotopaxi|Y=Pastaza|Z=Zamora Chinchipe
        EE 130=Alutaguse|141=Anija|142=Antsla|171=Elva|184=Haapsalu|191=Haljala|198=Harku|205=Hiiumaa|214=Häädemeeste|245=Jõelähtme|247=Jõgeva
        EE 251=Jõhvi|255=Järva|272=Kadrina|283=Kambja|284=Kanepi|291=Kastre|293=Kehtna|296=Keila|303=Kihnu|305=Kiili|317=Kohila|321=Kohtla-Järve
        EE 338=Kose|353=Kuusalu|37=Harjumaa|39=Hiiumaa|424=Loksa|430=Lääneranna|431=Lääne-Harju|432=Luunja|441=Lääne-Nigula|442=Lüganuse|446=Maardu
        EE 45=Ida-Virumaa|478=Muhu|480=Mulgi|486=Mustvee|50=Jõgevamaa=Jogevamaa|503=Märjamaa|511=Narva|514=Narva-Jõesuu|52=Järvamaa|528=Nõo|557=Otepää
        EE 56=Läänemaa|567=Paide|586=Peipsiääre|60=Lääne-Virumaa|615=Põhja-Sakala|618=Põltsamaa|622=Põlva|624=Pärnu|638=Põhja-Pärnumaa|64=Põlvamaa
        EE 651=Raasiku|653=Rae|661=Rakvere|663=Rakvere|668=Rapla|68=Pärnumaa|689=Ruhnu|698=Rõuge|708=Räpina|71=Raplamaa|712=Saarde|714=Saaremaa
        EE 719=Saku|726=Saue|732=Setomaa|735=Sillamäe|74=Saaremaa|784=Tallinn|79=Tartumaa|792=Tapa|793=Tartu|796=Tartu|803=Toila|809=Tori|81=Valgamaa
        EE 824=Tõrva|834=Türi|84=Viljandimaa|855=Valga|87=Võrumaa=Vorumaa|890=Viimsi|897=Viljandi|899=Viljandi|901=Vinni|903=Viru-Nigula|907=Vormsi
        EE 917=Võru|919=Võru|928=Väike-Maarja
        EG ALX=Al Iskandarīyah=Al Iskandariyah|ASN=Aswān=Aswan|AST=Asyūţ|BA=Al Baḩr al Aḩmar=Mer Rouge|BH=Al Buḩayrah|BNS=Banī Suwayf=Bani Suwayf
        EG C=Al Qāhirah=Al Qahirah|DK=Ad Daqahlīyah=Ad Daqahliyah|DT=Dumyāţ|FYM=Al Fayyūm=Al Fayyum|GH=Al Gharbīyah=Al Gharbiyah|GZ=Al Jīzah=Al Jizah
        EG IS=Al Ismā'īlīyah|JS=Janūb Sīnā'=Janub Sina|KB=Al Qalyūbīyah=Al Qalyubiyah|KFS=Kafr ash Shaykh|KN=Qinā=Qina|LX=Al Uqşur
        EG MN=Al Minyā=Al Minya|MNF=Al Minūfīyah=Al Minufiyah|MT=Maţrūḩ|PTS=Būr Sa‘īd|SHG=Sūhāj=Suhaj|SHR=Ash Sharqīyah=Ash Sharqiyah|SIN=Shamāl Sīnā'
        EG SUZ=As Suways|WAD=Al Wādī al Jadīd=Al Wadi al Jadid
        ER AN=Ansabā|DK=Debubawi K’eyyĭḥ Baḥri|DU=Al Janūbī|GB=Gash-Barka|MA=Al Awsaţ|SK=Semienawi K’eyyĭḥ Baḥri
        ES A=Alacant*|AB=Albacete|AL=Almería=Almeria|AN=Andalucía=Andalousie|AR=Aragón=Aragon|AS=Asturias, Principado de=Asturies, principauté des
        ES AV=Ávila=Avila|B=Barcelona|BA=Badajoz|BI=Bizkaia=Biscaye|BU=Burgos|C=A Coruña=La Corogne|CA=Cádiz=Cadix|CB=Cantabria=Cantabrique
        ES CC=Cáceres=Caceres|CE=Ceuta|CL=Castilla y León=Castille et Léon|CM=Castilla-La Mancha=Castille-La Manche|CN=Canarias=Canaries
        ES CO=Córdoba=Cordoba|CR=Ciudad Real|CS=Castelló*|CT=Catalunya|CU=Cuenca|EX=Extremadura=Extramadoure|GA=Galicia|GC=Las Palmas|GI=Girona
        ES GR=Granada=Grenade|GU=Guadalajara|H=Huelva|HU=Huesca|IB=Illes Balears|J=Jaén=Jaen|L=Lleida|LE=León=Léon|LO=La Rioja|LU=Lugo|M=Madrid
        ES MA=Málaga=Malaga|MC=Murcia, Región de=Murcei, région de|MD=Madrid, Comunidad de=Madrid, Communauté de|ML=Melilla|MU=Murcia=Murcie
        ES NA=Nafarroa*|NC=Nafarroako Foru Komunitatea*|O=Asturias|OR=Ourense|P=Palencia|PM=Illes Balears|PO=Pontevedra|PV=Euskal Herria|RI=La Rioja
        ES S=Cantabria=Cantabrique|SA=Salamanca=Salamanque|SE=Sevilla=Séville|SG=Segovia=Segovie|SO=Soria|SS=Gipuzkoa=Guipuscoa|T=Tarragona
        ES TE=Teruel=Téruel|TF=Santa Cruz de Tenerife|TO=Toledo|V=Valencia|VA=Valladolid|VC=Valenciana, Comunidad|VI=Araba*|Z=Zaragoza=Saragosse
        ES ZA=Zamora
        ET AA=Addis Ababa=Addis-Abeba|AF=Afar|AM=Amara|BE=Benshangul-Gumaz|DD=Dire Dawa|GA=Gambela Peoples|HA=Harari People|OR=Oromia
        ET SN=Southern Nations, Nationalities and Peoples|SO=Somali|TI=Tigrai
        FI 01=Åland|02=Etelä-Karjala=Carélie du Sud|03=Etelä-Pohjanmaa=Ostrobotnie du Sud|04=Etelä-Savo=Savonie du Sud|05=Kainuu|06=Kanta-Häme
        FI 07=Keski-Pohjanmaa=Ostrobotnie-Centrale|08=Keski-Suomi=Finlande-Centrale|09=Kymenlaakso=Vallée de la Kymi|10=Lappi=Laponie|11=Pirkanmaa
        FI 12=Pohjanmaa=Ostrobotnie|13=Pohjois-Karjala|14=Pohjois-Pohjanmaa|15=Pohjois-Savo|16=Päijät-Häme|17=Satakunta|18=Uusimaa|19=Varsinais-Suomi
        FJ 01=Ba|02=Bua|03=Cakaudrove|04=Kadavu|05=Lau|06=Lomaiviti|07=Macuata|08=Nadroga and Navosa|09=Naitasiri|10=Namosi|11=Ra|12=Rewa|13=Serua
        FJ 14=Tailevu|C=Central|E=Eastern=Est|N=Northern=Nord|R=Rotuma|W=Western=Ouest
        FM KSA=Kosrae|PNI=Pohnpei|TRK=Chuuk|YAP=Yap
        FR 01=Ain|02=Aisne|03=Allier|04=Alpes-de-Haute-Provence|05=Hautes-Alpes|06=Alpes-Maritimes|07=Ardèche|08=Ardennes|09=Ariège|10=Aube|11=Aude
        FR 12=Aveyron|13=Bouches-du-Rhône|14=Calvados|15=Cantal|16=Charente|17=Charente-Maritime|18=Cher|19=Corrèze|20R=Corse|21=Côte-d'Or
        FR 22=Côtes-d'Armor|23=Creuse|24=Dordogne|25=Doubs|26=Drôme|27=Eure|28=Eure-et-Loir|29=Finistère|2A=Corse-du-Sud|2B=Haute-Corse|30=Gard
        FR 31=Haute-Garonne|32=Gers|33=Gironde|34=Hérault|35=Ille-et-Vilaine|36=Indre|37=Indre-et-Loire|38=Isère|39=Jura|40=Landes|41=Loir-et-Cher
        FR 42=Loire|43=Haute-Loire|44=Loire-Atlantique|45=Loiret|46=Lot|47=Lot-et-Garonne|48=Lozère|49=Maine-et-Loire|50=Manche|51=Marne
        FR 52=Haute-Marne|53=Mayenne|54=Meurthe-et-Moselle|55=Meuse|56=Morbihan|57=Moselle|58=Nièvre|59=Nord|60=Oise|61=Orne|62=Pas-de-Calais
        FR 63=Puy-de-Dôme|64=Pyrénées-Atlantiques|65=Hautes-Pyrénées|66=Pyrénées-Orientales|67=Bas-Rhin|68=Haut-Rhin|69=Rhône|70=Haute-Saône
        FR 71=Saône-et-Loire|72=Sarthe|73=Savoie|74=Haute-Savoie|75=Paris|76=Seine-Maritime|77=Seine-et-Marne|78=Yvelines|79=Deux-Sèvres|80=Somme
        FR 81=Tarn|82=Tarn-et-Garonne|83=Var|84=Vaucluse|85=Vendée|86=Vienne|87=Haute-Vienne|88=Vosges|89=Yonne|90=Territoire de Belfort|91=Essonne
        FR 92=Hauts-de-Seine|93=Seine-Saint-Denis|94=Val-de-Marne|95=Val-d'Oise=Val-d’Oise|971=Guadeloupe|972=Martinique|973=Guyane (française)
        FR 974=La Réunion|976=Mayotte|ARA=Auvergne-Rhône-Alpes|BFC=Bourgogne-Franche-Comté|BL=Saint-Barthélemy|BRE=Bretagne|CP=Clipperton
        FR CVL=Centre-Val de Loire|GES=Grand-Est=Grand Est|GF=Guyane (française)|GP=Guadeloupe|HDF=Hauts-de-France|IDF=Île-de-France|MF=Saint-Martin
        FR MQ=Martinique|NAQ=Nouvelle-Aquitaine|NC=Nouvelle-Calédonie|NOR=Normandie|OCC=Occitanie
        FR PAC=Provence-Alpes-Côte-d’Azur=Provence-Alpes-Côte d'Azur|PDL=Pays-de-la-Loire=Pays de la Loire|PF=Polynésie française
        FR PM=Saint-Pierre-et-Miquelon|RE=La Réunion|TF=Terres australes françaises|WF=Wallis-et-Futuna|YT=Mayotte
        GA 1=Estuaire|2=Haut-Ogooué|3=Moyen-Ogooué|4=Ngounié|5=Nyanga|6=Ogooué-Ivindo|7=Ogooué-Lolo|8=Ogooué-Maritime|9=Woleu-Ntem
        GB ABC=Armagh City, Banbridge and Craigavon|ABD=Aberdeenshire|ABE=Aberdeen City=Aberdeen ville|AGB=Argyll and Bute=Argyll et Bute
        GB AGY=Isle of Anglesey|AND=Ards and North Down=Ards et North Down|ANN=Antrim and Newtownabbey=Antrim et Newtownabbey|ANS=Angus
        GB BAS=Bath and North East Somerset=Bath et Somerset Nord-Est|BBD=Blackburn with Darwen=Blackburn avec Darwen
        GB BCP=Bournemouth, Christchurch and Poole|BDF=Bedford|BDG=Barking and Dagenham=Barking et Dagenham|BEN=Brent|BEX=Bexley|BFS=Belfast City
        GB BGE=Bridgend|BGW=Blaenau Gwent|BIR=Birmingham|BKM=Buckinghamshire|BNE=Barnet|BNH=Brighton and Hove=Brighton et Hove|BNS=Barnsley|BOL=Bolton
        GB BPL=Blackpool|BRC=Bracknell Forest|BRD=Bradford|BRY=Bromley|BST=Bristol, City of=Bristol ville|BUR=Bury|CAM=Cambridgeshire|CAY=Caerphilly
        GB CBF=Central Bedfordshire=Bedfordshire central|CCG=Causeway Coast and Glens=Causeway Coast et Glens|CGN=Ceredigion
        GB CHE=Cheshire East=Cheshire oriental|CHW=Cheshire West and Chester=Cheshire occidental et Chester|CLD=Calderdale|CLK=Clackmannanshire
        GB CMA=Cumbria=Cumbrie|CMD=Camden|CMN=Carmarthenshire|CON=Cornwall=Cornouailles|COV=Coventry|CRF=Cardiff|CRY=Croydon|CWY=Conwy|DAL=Darlington
        GB DBY=Derbyshire|DEN=Denbighshire|DER=Derby|DEV=Devon|DGY=Dumfries and Galloway=Dumfries et Galloway|DNC=Doncaster
        GB DND=Dundee City=Dundee ville|DOR=Dorset|DRS=Derry and Strabane=Derry et Strabane|DUD=Dudley|DUR=Durham, County|EAL=Ealing
        GB EAY=East Ayrshire=Ayrshire oriental|EDH=Edinburgh, City of=Edimbourg ville|EDU=East Dunbartonshire=Dunbartonshire oriental
        GB ELN=East Lothian=Lothian oriental|ELS=Eilean Siar|ENF=Enfield|ENG=England|ERW=East Renfrewshire=Renfrewshire oriental
        GB ERY=East Riding of Yorkshire=Riding of Yorkshire oriental|ESS=Essex|ESX=East Sussex=Sussex oriental|FAL=Falkirk|FIF=Fife|FLN=Flintshire
        GB FMO=Fermanagh and Omagh=Fermanagh et Omagh|GAT=Gateshead|GLG=Glasgow City=Glasgow ville|GLS=Gloucestershire|GRE=Greenwich|GWN=Gwynedd
        GB HAL=Halton|HAM=Hampshire|HAV=Havering|HCK=Hackney|HEF=Herefordshire|HIL=Hillingdon|HLD=Highland
        GB HMF=Hammersmith and Fulham=Hammersmith et Fulham|HNS=Hounslow|HPL=Hartlepool|HRT=Hertfordshire|HRW=Harrow|HRY=Haringey
        GB IOS=Isles of Scilly=Îles Scilly|IOW=Isle of Wight=Île de Wight|ISL=Islington|IVC=Inverclyde
        GB KEC=Kensington and Chelsea=Kensington et Chelsea|KEN=Kent|KHL=Kingston upon Hull|KIR=Kirklees|KTT=Kingston upon Thames=Kingston s/ Tamise
        GB KWL=Knowsley|LAN=Lancashire|LBC=Lisburn and Castlereagh=Lisburn et Castlereagh|LBH=Lambeth|LCE=Leicester|LDS=Leeds|LEC=Leicestershire
        GB LEW=Lewisham|LIN=Lincolnshire|LIV=Liverpool|LND=London, City of=Londres ville|LUT=Luton|MAN=Manchester|MDB=Middlesbrough|MDW=Medway
        GB MEA=Mid and East Antrim=Mid et East Antrim|MIK=Milton Keynes|MLN=Midlothian|MON=Monmouthshire|MRT=Merton|MRY=Moray|MTY=Merthyr Tydfil
        GB MUL=Mid-Ulster|NAY=North Ayrshire=Ayrshire septentrional|NBL=Northumberland|NEL=North East Lincolnshire=Lincolnshire nord-est
        GB NET=Newcastle upon Tyne=Newcastle s/ Tyne|NFK=Norfolk|NGM=Nottingham|NIR=Northern Ireland|NLK=North Lanarkshire=Lanarkshire septentrional
        GB NLN=North Lincolnshire=Lincolnshire septentrional|NMD=Newry, Mourne and Down=Newry, Mourne et Down
        GB NSM=North Somerset=Somerset septentrional|NTH=Northamptonshire|NTL=Neath Port Talbot|NTT=Nottinghamshire
        GB NTY=North Tyneside=Tyneside septentrional|NWM=Newham|NWP=Newport|NYK=North Yorkshire=Yorkshire septentrional|OLD=Oldham
        GB ORK=Orkney Islands=Îles Orkney|OXF=Oxfordshire|PEM=Pembrokeshire|PKN=Perth and Kinross=Perth et Kinross|PLY=Plymouth|POR=Portsmouth
        GB POW=Powys|PTE=Peterborough|RCC=Redcar and Cleveland=Redcar et Cleveland|RCH=Rochdale|RCT=Rhondda Cynon Taff|RDB=Redbridge|RDG=Reading
        GB RFW=Renfrewshire|RIC=Richmond upon Thames=Richmond s/ Tamise|ROT=Rotherham|RUT=Rutland|SAW=Sandwell|SAY=South Ayrshire=Ayrshire méridional
        GB SCB=Scottish Borders|SCT=Scotland|SFK=Suffolk|SFT=Sefton|SGC=South Gloucestershire=Gloucestershire méridional|SHF=Sheffield
        GB SHN=St. Helens=Sainte-Hélène|SHR=Shropshire|SKP=Stockport|SLF=Salford|SLG=Slough|SLK=South Lanarkshire=Lanarkshire méridional
        GB SND=Sunderland|SOL=Solihull|SOM=Somerset|SOS=Southend-on-Sea=Southend sur Mer|SRY=Surrey|STE=Stoke-on-Trent|STG=Stirling|STH=Southampton
        GB STN=Sutton|STS=Staffordshire|STT=Stockton-on-Tees|STY=South Tyneside=Tyneside méridional|SWA=Swansea|SWD=Swindon|SWK=Southwark|TAM=Tameside
        GB TFW=Telford and Wrekin=Telford et Wrekin|THR=Thurrock|TOB=Torbay|TOF=Torfaen|TRF=Trafford|TWH=Tower Hamlets|VGL=Vale of Glamorgan, The
        GB WAR=Warwickshire|WBK=West Berkshire=Berkshire occidental|WDU=West Dunbartonshire=Dunbartonshire occidental|WFT=Waltham Forest|WGN=Wigan
        GB WIL=Wiltshire|WKF=Wakefield|WLL=Walsall|WLN=West Lothian=Lothian occidental|WLS=Wales|WLV=Wolverhampton|WND=Wandsworth
        GB WNM=Windsor and Maidenhead=Windsor et Maidenhead|WOK=Wokingham|WOR=Worcestershire|WRL=Wirral|WRT=Warrington|WRX=Wrexham|WSM=Westminster
        GB WSX=West Sussex=Sussex occidental|YOR=York|ZET=Shetland Islands=Îles Shetland
        GD 01=Saint Andrew=Saint-Andrew|02=Saint David=Saint-David|03=Saint George=Saint-George|04=Saint John=Saint-John|05=Saint Mark=Saint-Mark
        GD 06=Saint Patrick=Saint-Patrick|10=Southern Grenadine Islands=Îles Grenadines du Sud
        GE AB=Abkhazia=Abkhazie|AJ=Ajaria=Adjarie|GU=Guria|IM=Imereti|KA=K'akheti|KK=Kvemo Kartli|MM=Mtskheta-Mtianeti
        GE RL=Rach'a-Lechkhumi-Kvemo Svaneti|SJ=Samtskhe-Javakheti|SK=Shida Kartli|SZ=Samegrelo-Zemo Svaneti|TB=Tbilisi
        GH AA=Greater Accra=Grand Accra|AF=Ahafo|AH=Ashanti|BE=Bono East|BO=Bono|CP=Central|EP=Eastern=Est|NE=North East=Nord-Est|NP=Northern=Nord
        GH OT=Oti|SV=Savannah|TV=Volta|UE=Upper East=Haut Ghana oriental|UW=Upper West=Haut Ghana Occidental|WN=Western North|WP=Western=Ouest
        GL AV=Avannaata Kommunia|KU=Kommune Kujalleq=Municipalité de Kujalleq|QE=Qeqqata Kommunia=Municipalité de Qeqqata|QT=Kommune Qeqertalik
        GL SM=Kommuneqarfik Sermersooq=Municipalité de Sermersooq
        GM B=Banjul|L=Lower River=Rivière basse|M=Central River=Rivière haute|N=North Bank=Rive nord|U=Upper River=Rive haute|W=Western=Ouest
        GN B=Boké|BE=Beyla|BF=Boffa|BK=Boké|C=Conakry|CO=Coyah|D=Kindia|DB=Dabola|DI=Dinguiraye|DL=Dalaba|DU=Dubréka|F=Faranah|FA=Faranah
        GN FO=Forécariah|FR=Fria|GA=Gaoual|GU=Guékédou|K=Kankan|KA=Kankan|KB=Koubia|KD=Kindia|KE=Kérouané|KN=Koundara|KO=Kouroussa|KS=Kissidougou
        GN L=Labé|LA=Labé|LE=Lélouma|LO=Lola|M=Mamou|MC=Macenta|MD=Mandiana|ML=Mali|MM=Mamou|N=Nzérékoré|NZ=Nzérékoré|PI=Pita|SI=Siguiri|TE=Télimélé
        GN TO=Tougué|YO=Yomou
        GQ AN=Annobon|BN=Bioko Nord|BS=Bioko Sud|C=Região Continental|CS=Centro Sud|DJ=Djibloho|I=Região Insular|KN=Kié-Ntem|LI=Litoral
        GQ WN=Wele-Nzas=Wele-Nzás
        GR 69=Ágion Óros|A=Anatolikí Makedonía kai Thráki|B=Kentrikí Makedonía|C=Dytikí Makedonía|D=Ípeiros|E=Thessalía|F=Ionía Nísia|G=Dytikí Elláda
        GR H=Stereá Elláda|I=Attikí|J=Pelopónnisos|K=Vóreio Aigaío|L=Nótio Aigaío|M=Kríti
        GT AV=Alta Verapaz|BV=Baja Verapaz|CM=Chimaltenango|CQ=Chiquimula|ES=Escuintla|GU=Guatemala|HU=Huehuetenango|IZ=Izabal|JA=Jalapa|JU=Jutiapa
        GT PE=Petén|PR=El Progreso|QC=Quiché|QZ=Quetzaltenango|RE=Retalhuleu|SA=Sacatepéquez|SM=San Marcos|SO=Sololá|SR=Santa Rosa|SU=Suchitepéquez
        GT TO=Totonicapán|ZA=Zacapa
        GW BA=Bafatá|BL=Bolama / Bijagós|BM=Biombo|BS=Bissau|CA=Cacheu|GA=Gabú=Gabu|L=Leste=Est|N=Norte=Nord|OI=Oio|QU=Quinara|S=Sul=Sud|TO=Tombali
        GY BA=Barima-Waini|CU=Cuyuni-Mazaruni|DE=Demerara-Mahaica|EB=East Berbice-Corentyne=Berbice Oriental-Courantyne
        GY ES=Essequibo Islands-West Demerara=Îles d'Essequibo-Demerara occidental|MA=Mahaica-Berbice|PM=Pomeroon-Supenaam|PT=Potaro-Siparuni
        GY UD=Upper Demerara-Berbice=Haut-Demerara-Berbice|UT=Upper Takutu-Upper Essequibo=Haut-Takutu-Haut-Essequibo
        HN AT=Atlántida|CH=Choluteca|CL=Colón|CM=Comayagua|CP=Copán|CR=Cortés|EP=El Paraíso|FM=Francisco Morazán|GD=Gracias a Dios
        HN IB=Islas de la Bahía=Îles de la Baie|IN=Intibucá|LE=Lempira|LP=La Paz|OC=Ocotepeque|OL=Olancho|SB=Santa Bárbara|VA=Valle|YO=Yoro
        HR 01=Zagrebačka županija=Zagreb|02=Krapinsko-zagorska županija=Krapina-Zagorje|03=Sisačko-moslavačka županija=Sisak-Moslavina
        HR 04=Karlovačka županija=Karlovac|05=Varaždinska županija=Varaždin|06=Koprivničko-križevačka županija=Koprivnica-Križevci
        HR 07=Bjelovarsko-bilogorska županija=Bjelovar-Bilogora|08=Primorsko-goranska županija=Primorje-Gorski Kotar
        HR 09=Ličko-senjska županija=Lika-Senj|10=Virovitičko-podravska županija=Virovitica-Podravina|11=Požeško-slavonska županija=Požega-Slavonie
        HR 12=Brodsko-posavska županija=Brod-Posavina|13=Zadarska županija=Zadar|14=Osječko-baranjska županija=Osijek-Baranja
        HR 15=Šibensko-kninska županija=Šibenik-Knin|16=Vukovarsko-srijemska županija=Vukovar-Syrmie|17=Splitsko-dalmatinska županija=Split-Dalmatie
        HR 18=Istarska županija=Istrie|19=Dubrovačko-neretvanska županija=Dubrovnik-Neretva|20=Međimurska županija=Međimurje
        HR 21=Grad Zagreb=Ville de Zagreb
        HT AR=Artibonite|CE=Centre|GA=Grandans|ND=Nord|NE=Nord-Est|NI=Nip|NO=Nord-Ouest|OU=Lwès|SD=Sid|SE=Sidès
        HU BA=Baranya|BC=Békéscsaba|BE=Békés|BK=Bács-Kiskun|BU=Budapest|BZ=Borsod-Abaúj-Zemplén|CS=Csongrád|DE=Debrecen|DU=Dunaújváros|EG=Eger|ER=Érd
        HU FE=Fejér|GS=Győr-Moson-Sopron|GY=Győr|HB=Hajdú-Bihar|HE=Heves|HV=Hódmezővásárhely|JN=Jász-Nagykun-Szolnok|KE=Komárom-Esztergom|KM=Kecskemét
        HU KV=Kaposvár|MI=Miskolc|NK=Nagykanizsa|NO=Nógrád|NY=Nyíregyháza|PE=Pest|PS=Pécs|SD=Szeged|SF=Székesfehérvár|SH=Szombathely|SK=Szolnok
        HU SN=Sopron|SO=Somogy|SS=Szekszárd|ST=Salgótarján|SZ=Szabolcs-Szatmár-Bereg|TB=Tatabánya|TO=Tolna|VA=Vas|VE=Veszprém|VM=Veszprém|ZA=Zala
        HU ZE=Zalaegerszeg
        ID AC=Aceh|BA=Bali|BB=Kepulauan Bangka Belitung|BE=Bengkulu|BT=Banten|GO=Gorontalo|JA=Jambi|JB=Jawa Barat=Java-Ouest|JI=Jawa Timur=Java-Est
        ID JK=Jakarta Raya=Jakarta|JT=Jawa Tengah=Java-Centre|JW=Jawa=Java|KA=Kalimantan|KB=Kalimantan Barat=Kalimantan-Ouest
        ID KI=Kalimantan Timur=Kalimantan-Est|KR=Kepulauan Riau=Îles Riau|KS=Kalimantan Selatan=Kalimantan-Sud|KT=Kalimantan Tengah=Kalimantan-Centre
        ID KU=Kalimantan Utara|LA=Lampung|MA=Maluku=Moluques|ML=Maluku=Moluques|MU=Maluku Utara=Moluques-Nord
        ID NB=Nusa Tenggara Barat=Îles de la Sonde occidentales|NT=Nusa Tenggara Timur=Îles de la Sonde orientales|NU=Nusa Tenggara|PA=Papua
        ID PB=Papua Barat|PP=Papua|RI=Riau|SA=Sulawesi Utara=Sulawesi-Nord|SB=Sumatera Barat|SG=Sulawesi Tenggara=Sulawesi du Sud-Est
        ID SL=Sulawesi=Célèbes|SM=Sumatera=Sumatra|SN=Sulawesi Selatan=Sulawesi-Sud|SR=Sulawesi Barat=Sulawesi-Ouest|SS=Sumatera Selatan
        ID ST=Sulawesi Tengah=Sulawesi-Centre|SU=Sumatera Utara=Sumatra-Nord|YO=Yogyakarta
        IE C=Connaught|CE=Clare|CN=Cavan|CO=Cork|CW=Carlow|D=Dublin|DL=Donegal|G=Galway|KE=Kildare|KK=Kilkenny|KY=Kerry|L=Leinster|LD=Longford
        IE LH=Louth|LK=Limerick|LM=Leitrim|LS=Laois|M=Munster|MH=Meath|MN=Monaghan|MO=Mayo|OY=Offaly|RN=Roscommon|SO=Sligo|TA=Tipperary|U=Ulster
        IE WD=Waterford|WH=Westmeath|WW=Wicklow|WX=Wexford
        IL D=Al Janūbī|HA=H̱efa|JM=Al Quds|M=Al Awsaţ|TA=Tall Abīb|Z=Ash Shamālī
        IN AN=Andaman and Nicobar Islands=Îles Andaman et Nicobar|AP=Andhra Pradesh|AR=Arunāchal Pradesh|AS=Assam|BR=Bihār|CH=Chandīgarh
        IN CT=Chhattīsgarh|DH=Dādra and Nagar Haveli and Damān and Diu|DL=Delhi|GA=Goa|GJ=Gujarāt|HP=Himāchal Pradesh|HR=Haryāna|JH=Jhārkhand
        IN JK=Jammu and Kashmīr|KA=Karnātaka|KL=Kerala|LA=Ladākh|LD=Lakshadweep|MH=Mahārāshtra|ML=Meghālaya|MN=Manipur|MP=Madhya Pradesh|MZ=Mizoram
        IN NL=Nāgāland|OR=Odisha|PB=Punjab=Penjab|PY=Puducherry=Pondichéry|RJ=Rājasthān|SK=Sikkim|TG=Telangāna|TN=Tamil Nādu|TR=Tripura
        IN UP=Uttar Pradesh|UT=Uttarākhand|WB=West Bengal=Bengale occidental
        IQ AN=Al Anbār|AR=Arbīl|BA=Al Başrah|BB=Bābil|BG=Baghdād|DA=Dahūk|DI=Diyālá|DQ=Dhī Qār|KA=Karbalā’|KI=Kirkūk|MA=Maysān|MU=Al Muthanná
        IQ NA=An Najaf|NI=Nīnawá|QA=Al Qādisīyah|SD=Şalāḩ ad Dīn|SU=As Sulaymānīyah|WA=Wāsiţ
        IR 00=Markazī=Markazi|01=Gīlān=Gilan|02=Māzandarān=Mazandaran|03=Āz̄ārbāyjān-e Shārqī|04=Āz̄ārbāyjān-e Ghārbī|05=Kermānshāh=Kermanshah
        IR 06=Khūzestān=Khuzestan|07=Fārs=Fars|08=Kermān=Kerman|09=Khorāsān-e Raẕavī|10=Eşfahān=Ispahan|11=Sīstān va Balūchestān=Sistan-o-Balouchestan
        IR 12=Kordestān=Kurdistan|13=Hamadān=Hamedan|14=Chahār Maḩāl va Bakhtīārī|15=Lorestān=Lorestan|16=Īlām=Ilam|17=Kohgīlūyeh va Bowyer Aḩmad
        IR 18=Būshehr=Bushehr|19=Zanjān=Zanjan|20=Semnān=Semnan|21=Yazd|22=Hormozgān=Hormozgan|23=Tehrān=Téhéran|24=Ardabīl=Ardabil|25=Qom
        IR 26=Qazvīn=Qazvin|27=Golestān=Golestan|28=Khorāsān-e Shomālī|29=Khorāsān-e Jonūbī|30=Alborz
        IS 1=Höfuðborgarsvæði|2=Suðurnes=Péninsule méridionale|3=Vesturland=Ouest|4=Vestfirðir=Fjords de l'ouest|5=Norðurland vestra=Nord-Ouest
        IS 6=Norðurland eystra=Nord-est|7=Austurland=Est|8=Suðurland=Sud|AKH=Akrahreppur|AKN=Akraneskaupstaður|AKU=Akureyrarbær|ARN=Árneshreppur
        IS ASA=Ásahreppur|BFJ=Borgarfjarðarhreppur|BLA=Bláskógabyggð|BLO=Blönduósbær|BOG=Borgarbyggð|BOL=Bolungarvíkurkaupstaður|DAB=Dalabyggð
        IS DAV=Dalvíkurbyggð|DJU=Djúpavogshreppur|EOM=Eyja- og Miklaholtshreppur|EYF=Eyjafjarðarsveit|FJD=Fjarðabyggð|FJL=Fjallabyggð|FLA=Flóahreppur
        IS FLD=Fljótsdalshérað|FLR=Fljótsdalshreppur|GAR=Garðabær|GOG=Grímsnes- og Grafningshreppur|GRN=Grindavíkurbær|GRU=Grundarfjarðarbær
        IS GRY=Grýtubakkahreppur|HAF=Hafnarfjarðarkaupstaður|HEL=Helgafellssveit|HRG=Hörgársveit|HRU=Hrunamannahreppur|HUT=Húnavatnshreppur
        IS HUV=Húnaþing vestra|HVA=Hvalfjarðarsveit|HVE=Hveragerðisbær|ISA=Ísafjarðarbær|KAL=Kaldrananeshreppur|KJO=Kjósarhreppur|KOP=Kópavogsbær
        IS LAN=Langanesbyggð|MOS=Mosfellsbær|MYR=Mýrdalshreppur|NOR=Norðurþing|RGE=Rangárþing eystra|RGY=Rangárþing ytra|RHH=Reykhólahreppur
        IS RKN=Reykjanesbær|RKV=Reykjavíkurborg|SBH=Svalbarðshreppur|SBT=Svalbarðsstrandarhreppur|SDN=Suðurnesjabær|SDV=Súðavíkurhreppur
        IS SEL=Seltjarnarnesbær|SEY=Seyðisfjarðarkaupstaður|SFA=Sveitarfélagið Árborg|SHF=Sveitarfélagið Hornafjörður|SKF=Skaftárhreppur
        IS SKG=Skagabyggð|SKO=Skorradalshreppur|SKU=Skútustaðahreppur|SNF=Snæfellsbær|SOG=Skeiða- og Gnúpverjahreppur|SOL=Sveitarfélagið Ölfus
        IS SSF=Sveitarfélagið Skagafjörður|SSS=Sveitarfélagið Skagaströnd|STR=Strandabyggð|STY=Stykkishólmsbær|SVG=Sveitarfélagið Vogar
        IS TAL=Tálknafjarðarhreppur|THG=Þingeyjarsveit|TJO=Tjörneshreppur|VEM=Vestmannaeyjabær|VER=Vesturbyggð|VOP=Vopnafjarðarhreppur
        IT 21=Piemonte=Piémont|23=Val d'Aoste|25=Lombardia=Lombardie|32=Trentino-Alto Adige=Trentin- Haut Adige|34=Veneto=Vénétie
        IT 36=Friuli Venezia Giulia|42=Liguria=Ligurie|45=Emilia-Romagna=Émilie-Romagne|52=Toscana=Toscane|55=Umbria=Ombrie|57=Marche|62=Lazio=Latium
        IT 65=Abruzzo=Abruzzes|67=Molise|72=Campania=Campanie|75=Puglia=Pouilles|77=Basilicata=Basilicate|78=Calabria=Calabre|82=Sicilia=Sicile
        IT 88=Sardegna=Sardaigne|AG=Agrigento=Agrigente|AL=Alessandria=Alexandrie|AN=Ancona=Ancône|AP=Ascoli Piceno|AQ=L'Aquila|AR=Arezzo|AT=Asti
        IT AV=Avellino|BA=Bari|BG=Bergamo=Bergame|BI=Biella|BL=Belluno|BN=Benevento|BO=Bologna=Bologne|BR=Brindisi|BS=Brescia|BT=Barletta-Andria-Trani
        IT BZ=Bolzano|CA=Cagliari|CB=Campobasso|CE=Caserta=Caserte|CH=Chieti|CL=Caltanissetta|CN=Cuneo=Cunéo|CO=Como=Côme|CR=Cremona=Crémone
        IT CS=Cosenza|CT=Catania=Catane|CZ=Catanzaro|EN=Enna|FC=Forlì-Cesena|FE=Ferrara=Ferrare|FG=Foggia|FI=Firenze=Florence|FM=Fermo|FR=Frosinone
        IT GE=Genova=Gênes|GO=Gorizia|GR=Grosseto|IM=Imperia|IS=Isernia|KR=Crotone|LC=Lecco|LE=Lecce|LI=Livorno=Livourne|LO=Lodi|LT=Latina
        IT LU=Lucca=Lucques|MB=Monza e Brianza=Monza et Brianza|MC=Macerata|ME=Messina=Messine|MI=Milano=Milan|MN=Mantova=Mantoue|MO=Modena=Modène
        IT MS=Massa-Carrara|MT=Matera|NA=Napoli=Naples|NO=Novara=Novare|NU=Nuoro|OR=Oristano|PA=Palermo=Palerme|PC=Piacenza=Piacence|PD=Padova=Padoue
        IT PE=Pescara|PG=Perugia=Pérouse|PI=Pisa=Pise|PN=Pordenone|PO=Prato|PR=Parma=Parme|PT=Pistoia|PU=Pesaro e Urbino=Pésaro et Urbino
        IT PV=Pavia=Pavie|PZ=Potenza|RA=Ravenna=Ravenne|RC=Reggio Calabria|RE=Reggio Emilia|RG=Ragusa=Ragouse|RI=Rieti|RM=Roma=roma|RN=Rimini
        IT RO=Rovigo|SA=Salerno=Salerne|SI=Siena=Sienne|SO=Sondrio|SP=La Spezia|SR=Siracusa=Syracuse|SS=Sassari|SU=Sud Sardegna|SV=Savona=Savone
        IT TA=Taranto=Tarante|TE=Teramo|TN=Trento=Trente|TO=Torino=Turin|TP=Trapani|TR=Terni|TS=Trieste|TV=Treviso=Trévise|UD=Udine|VA=Varese=Varèse
        IT VB=Verbano-Cusio-Ossola|VC=Vercelli|VE=Venezia=Venise|VI=Vicenza=Vicence|VR=Verona=Vérone|VT=Viterbo|VV=Vibo Valentia
        JM 01=Kingston|02=Saint Andrew=Saint-Andrew|03=Saint Thomas=Saint-Thomas|04=Portland|05=Saint Mary=Saint-Mary|06=Saint Ann|07=Trelawny
        JM 08=Saint James=Saint-James|09=Hanover|10=Westmoreland|11=Saint Elizabeth|12=Manchester|13=Clarendon|14=Saint Catherine
        JO AJ=‘Ajlūn|AM=Al ‘A̅şimah|AQ=Al ‘Aqabah|AT=Aţ Ţafīlah|AZ=Az Zarqā’|BA=Al Balqā’|IR=Irbid|JA=Jarash|KA=Al Karak|MA=Al Mafraq|MD=Mādabā
        JO MN=Ma‘ān
        JP 01=Hokkaido|02=Aomori|03=Iwate|04=Miyagi|05=Akita|06=Yamagata|07=Fukushima|08=Ibaraki|09=Tochigi|10=Gunma|11=Saitama|12=Chiba|13=Tokyo
        JP 14=Kanagawa|15=Niigata|16=Toyama|17=Ishikawa|18=Fukui|19=Yamanashi|20=Nagano|21=Gifu|22=Shizuoka|23=Aichi|24=Mie|25=Shiga|26=Kyoto|27=Osaka
        JP 28=Hyogo|29=Nara|30=Wakayama|31=Tottori|32=Shimane|33=Okayama|34=Hiroshima|35=Yamaguchi|36=Tokushima|37=Kagawa|38=Ehime|39=Kochi|40=Fukuoka
        JP 41=Saga|42=Nagasaki|43=Kumamoto|44=Oita|45=Miyazaki|46=Kagoshima|47=Okinawa
        KE 01=Baringo|02=Bomet|03=Bungoma|04=Busia|05=Elgeyo/Marakwet|06=Embu|07=Garissa|08=Homa Bay|09=Isiolo|10=Kajiado|11=Kakamega|12=Kericho
        KE 13=Kiambu|14=Kilifi|15=Kirinyaga|16=Kisii|17=Kisumu|18=Kitui|19=Kwale|20=Laikipia|21=Lamu|22=Machakos|23=Makueni|24=Mandera|25=Marsabit
        KE 26=Meru|27=Migori|28=Mombasa|29=Murang'a|30=Nairobi City|31=Nakuru|32=Nandi|33=Narok|34=Nyamira|35=Nyandarua|36=Nyeri|37=Samburu|38=Siaya
        KE 39=Taita/Taveta|40=Tana River|41=Tharaka-Nithi|42=Trans Nzoia|43=Turkana|44=Uasin Gishu|45=Vihiga|46=Wajir|47=West Pokot
        KG B=Batken|C=Chuyskaya oblast'|GB=Bishkek Shaary|GO=Gorod Osh|J=Dzhalal-Abadskaya oblast'|N=Naryn|O=Osh|T=Talas|Y=Issyk-Kul'skaja oblast'
        KH 1=Banteay Mean Choăy|10=Kracheh|11=Mondol Kiri|12=Phnom Penh|13=Preah Vihear|14=Prey Veaeng|15=Pousaat=Pothisat|16=Rotanak Kiri
        KH 17=Siem Reab|18=Preah Sihanouk|19=Stoĕng Trêng|2=Baat Dambang|20=Svaay Rieng|21=Taakaev|22=Otdar Mean Chey|23=Kaeb|24=Pailin|25=Tbong Khmum
        KH 3=Kampong Chaam|4=Kampong Chhnang|5=Kampong Spueu|6=Kampong Thum|7=Kampot|8=Kandaal|9=Kaoh Kong
        KI G=Gilbert Islands=Îles Gilbert|L=Line Islands=Îles Line|P=Phoenix Islands=Îles Phoenix
        KM A=Andjouân|G=Andjazîdja|M=Mohéli
        KN 01=Christ Church Nichola Town|02=Saint Anne Sandy Point|03=Saint George Basseterre|04=Saint George Gingerland|05=Saint James Windward
        KN 06=Saint John Capisterre|07=Saint John Figtree|08=Saint Mary Cayon|09=Saint Paul Capisterre|10=Saint Paul Charlestown
        KN 11=Saint Peter Basseterre|12=Saint Thomas Lowland|13=Saint Thomas Middle Island|15=Trinity Palmetto Point|K=Saint Kitts|N=Nevis
        KP 01=P'yǒngyang|02=P'yǒngan-namdo|03=P'yǒngan-bukto|04=Chagang-do|05=Hwanghae-namdo=Hwanghae méridional
        KP 06=Hwanghae-bukto=Hwanghae septentrional|07=Kangweonto|08=Hamgyǒng-namdo|09=Hamgyǒng-bukto|10=Ryanggang-do|13=Raseon|14=Nampho
        KR 11=Seoul-teukbyeolsi|26=Busan-gwangyeoksi|27=Daegu-gwangyeoksi|28=Incheon-gwangyeoksi|29=Gwangju-gwangyeoksi|30=Daejeon-gwangyeoksi
        KR 31=Ulsan-gwangyeoksi|41=Gyeonggi-do|42=Gangwon-do|43=Chungcheongbuk-do|44=Chungcheongnam-do|45=Jeollabuk-do|46=Jeollanam-do
        KR 47=Gyeongsangbuk-do|48=Gyeongsangnam-do|49=Jeju-teukbyeoljachido|50=Sejong
        KW AH=Al Aḩmadī|FA=Al Farwānīyah|HA=Ḩawallī|JA=Al Jahrā’|KU=Al ‘Āşimah|MU=Mubārak al Kabīr
        KZ AKM=Akmolinskaja oblast'|AKT=Aktjubinskaja oblast'|ALA=Almaty|ALM=Almatinskaja oblast'|AST=Nur-Sultan|ATY=Atyrauskaja oblast'
        KZ KAR=Karagandinskaja oblast'|KUS=Kostanajskaja oblast'|KZY=Kyzylordinskaja oblast'|MAN=Mangghystaū oblysy=Manguistaou
        KZ PAV=Pavlodar oblysy=Pavlodar|SEV=Severo-Kazahstanskaja oblast'|SHY=Shymkent|VOS=Shyghys Qazaqstan oblysy=Kazakhstan oriental
        KZ YUZ=Turkestankaya oblast'|ZAP=Batys Qazaqstan oblysy|ZHA=Zhambyl oblysy=Djamboul
        LA AT=Attapu|BK=Bokèo|BL=Bolikhamxai|CH=Champasak|HO=Houaphan|KH=Khammouan|LM=Louang Namtha|LP=Louangphabang|OU=Oudômxai|PH=Phôngsali
        LA SL=Salavan|SV=Savannakhét|VI=Viangchan|VT=Viangchan|XA=Xaignabouli|XE=Xékong|XI=Xiangkhouang|XS=Xaisômboun
        LB AK=Aakkâr|AS=Ash Shimāl|BA=Bayrūt|BH=Baalbek-Hermel|BI=Al Biqā‘|JA=Al Janūb|JL=Jabal Lubnān|NA=An Nabaţīyah
        LC 01=Anse la Raye|02=Castries|03=Choiseul|05=Dennery|06=Gros Islet|07=Laborie|08=Micoud|10=Soufrière|11=Vieux Fort|12=Canaries
        LI 01=Balzers|02=Eschen|03=Gamprin|04=Mauren|05=Planken|06=Ruggell|07=Schaan|08=Schellenberg|09=Triesen|10=Triesenberg|11=Vaduz
        LK 1=Western Province|11=Colombo|12=Gampaha|13=Kalutara|2=Central Province|21=Kandy|22=Matale|23=Nuwara Eliya|3=Southern Province|31=Galle
        LK 32=Matara|33=Hambantota|4=Northern Province|41=Jaffna|42=Kilinochchi|43=Mannar|44=Vavuniya|45=Mullaittivu|5=Eastern Province|51=Batticaloa
        LK 52=Ampara|53=Trincomalee|6=North Western Province|61=Kurunegala|62=Puttalam|7=North Central Province|71=Anuradhapura|72=Polonnaruwa
        LK 8=Uva Province|81=Badulla|82=Monaragala|9=Sabaragamuwa Province|91=Ratnapura|92=Kegalla
        LR BG=Bong|BM=Bomi|CM=Grand Cape Mount|GB=Grand Bassa|GG=Grand Gedeh|GK=Grand Kru|GP=Gbarpolu|LO=Lofa|MG=Margibi|MO=Montserrado|MY=Maryland
        LR NI=Nimba|RG=River Gee|RI=River Cess|SI=Sinoe
        LS A=Maseru|B=Botha-Bothe|C=Leribe|D=Berea|E=Mafeteng|F=Mohale's Hoek|G=Quthing|H=Qacha's Nek|J=Mokhotlong|K=Thaba-Tseka
        LT 01=Akmenė|02=Alytaus miestas|03=Alytus|04=Anykščiai|05=Birštono|06=Biržai|07=Druskininkai|08=Elektrėnai|09=Ignalina|10=Jonava|11=Joniškis
        LT 12=Jurbarkas|13=Kaišiadorys|14=Kalvarijos|15=Kauno miestas|16=Kaunas|17=Kazlų Rūdos|18=Kėdainiai|19=Kelmė|20=Klaipėdos miestas|21=Klaipėda
        LT 22=Kretinga|23=Kupiškis|24=Lazdijai|25=Marijampolė|26=Mažeikiai|27=Molėtai|28=Neringa|29=Pagėgiai|30=Pakruojis|31=Palangos miestas
        LT 32=Panevėžio miestas|33=Panevėžys|34=Pasvalys|35=Plungė|36=Prienai|37=Radviliškis|38=Raseiniai|39=Rietavo|40=Rokiškis|41=Šakiai
        LT 42=Šalčininkai|43=Šiaulių miestas|44=Šiauliai|45=Šilalė|46=Šilutė|47=Širvintos|48=Skuodas|49=Švenčionys|50=Tauragė|51=Telšiai|52=Trakai
        LT 53=Ukmergė|54=Utena|55=Varėna|56=Vilkaviškis|57=Vilniaus miestas|58=Vilnius|59=Visaginas|60=Zarasai|AL=Alytaus apskritis
        LT KL=Klaipėdos apskritis|KU=Kauno apskritis|MR=Marijampolės apskritis|PN=Panevėžio apskritis|SA=Šiaulių apskritis|TA=Tauragės apskritis
        LT TE=Telšių apskritis|UT=Utenos apskritis|VL=Vilniaus apskritis
        LU CA=Capellen|CL=Clerf|DI=Diekirch|EC=Echternach|ES=Esch an der Alzette|GR=Grevenmacher|LU=Luxembourg|ME=Mersch|RD=Redange|RM=Remich
        LU VD=Veianen|WI=Wiltz
        LV 001=Aglonas novads=Aglonas (commune)|002=Aizkraukles novads=Aizkraukles (commune)|003=Aizputes novads=Aizputes (commune)
        LV 004=Aknīstes novads=Aknīstes (commune)|005=Alojas novads=Alojas (commune)|006=Alsungas novads=Alsungas (commune)
        LV 007=Alūksnes novads=Alūksnes (commune)|008=Amatas novads=Amatas (commune)|009=Apes novads=Apes (commune)|010=Auces novads=Auces (commune)
        LV 011=Ādažu novads=Ādažu (commune)|012=Babītes novads=Babītes (commune)|013=Baldones novads=Baldones (commune)
        LV 014=Baltinavas novads=Baltinavas (commune)|015=Balvu novads=Balvu (commune)|016=Bauskas novads=Bauskas (commune)
        LV 017=Beverīnas novads=Beverīnas (commune)|018=Brocēnu novads=Brocēnu (commune)|019=Burtnieku novads=Burtnieku (commune)
        LV 020=Carnikavas novads=Carnikavas (commune)|021=Cesvaines novads=Cesvaines (commune)|022=Cēsu novads=Cēsu (commune)
        LV 023=Ciblas novads=Ciblas (commune)|024=Dagdas novads=Dagdas (commune)|025=Daugavpils novads=Daugavpils (commune)
        LV 026=Dobeles novads=Dobeles (commune)|027=Dundagas novads=Dundagas (commune)|028=Durbes novads=Durbes (commune)
        LV 029=Engures novads=Engures (commune)|030=Ērgļu novads=Ērgļu (commune)|031=Garkalnes novads=Garkalnes (commune)
        LV 032=Grobiņas novads=Grobiņas (commune)|033=Gulbenes novads=Gulbenes (commune)|034=Iecavas novads=Iecavas (commune)
        LV 035=Ikšķiles novads=Ikšķiles (commune)|036=Ilūkstes novads=Ilūkstes (commune)|037=Inčukalna novads=Inčukalna (commune)
        LV 038=Jaunjelgavas novads=Jaunjelgavas (commune)|039=Jaunpiebalgas novads=Jaunpiebalgas (commune)|040=Jaunpils novads=Jaunpils (commune)
        LV 041=Jelgavas novads=Jelgavas (commune)|042=Jēkabpils novads=Jēkabpils (commune)|043=Kandavas novads=Kandavas (commune)
        LV 044=Kārsavas novads=Kārsavas (commune)|045=Kocēnu novads=Kocēnu (commune)|046=Kokneses novads=Kokneses (commune)
        LV 047=Krāslavas novads=Krāslavas (commune)|048=Krimuldas novads=Krimuldas (commune)|049=Krustpils novads=Krustpils (commune)
        LV 050=Kuldīgas novads=Kuldīgas (commune)|051=Ķeguma novads=Ķeguma (commune)|052=Ķekavas novads=Ķekavas (commune)
        LV 053=Lielvārdes novads=Lielvārdes (commune)|054=Limbažu novads=Limbažu (commune)|055=Līgatnes novads=Līgatnes (commune)
        LV 056=Līvānu novads=Līvānu (commune)|057=Lubānas novads=Lubānas (commune)|058=Ludzas novads=Ludzas (commune)
        LV 059=Madonas novads=Madonas (commune)|060=Mazsalacas novads=Mazsalacas (commune)|061=Mālpils novads=Mālpils (commune)
        LV 062=Mārupes novads=Mārupes (commune)|063=Mērsraga novads=Mērsraga (commune)|064=Naukšēnu novads=Naukšēnu (commune)
        LV 065=Neretas novads=Neretas (commune)|066=Nīcas novads=Nīcas (commune)|067=Ogres novads=Ogres (commune)|068=Olaines novads=Olaines (commune)
        LV 069=Ozolnieku novads=Ozolnieku (commune)|070=Pārgaujas novads=Pārgaujas (commune)|071=Pāvilostas novads=Pāvilostas (commune)
        LV 072=Pļaviņu novads=Pļaviņu (commune)|073=Preiļu novads=Preiļu (commune)|074=Priekules novads=Priekules (commune)
        LV 075=Priekuļu novads=Priekuļu (commune)|076=Raunas novads=Raunas (commune)|077=Rēzeknes novads=Rēzeknes (commune)
        LV 078=Riebiņu novads=Riebiņu (commune)|079=Rojas novads=Rojas (commune)|080=Ropažu novads=Ropažu (commune)
        LV 081=Rucavas novads=Rucavas (commune)|082=Rugāju novads=Rugāju (commune)|083=Rundāles novads=Rundāles (commune)
        LV 084=Rūjienas novads=Rūjienas (commune)|085=Salas novads=Salas (commune)|086=Salacgrīvas novads=Salacgrīvas (commune)
        LV 087=Salaspils novads=Salaspils (commune)|088=Saldus novads=Saldus (commune)|089=Saulkrastu novads=Saulkrastu (commune)
        LV 090=Sējas novads=Sējas (commune)|091=Siguldas novads=Siguldas (commune)|092=Skrīveru novads=Skrīveru (commune)
        LV 093=Skrundas novads=Skrundas (commune)|094=Smiltenes novads=Smiltenes (commune)|095=Stopiņu novads=Stopiņu (commune)
        LV 096=Strenču novads=Strenču (commune)|097=Talsu novads=Talsu (commune)|098=Tērvetes novads=Tērvetes (commune)
        LV 099=Tukuma novads=Tukuma (commune)|100=Vaiņodes novads=Vaiņodes (commune)|101=Valkas novads=Valkas (commune)
        LV 102=Varakļānu novads=Varakļānu (commune)|103=Vārkavas novads=Vārkavas (commune)|104=Vecpiebalgas novads=Vecpiebalgas (commune)
        LV 105=Vecumnieku novads=Vecumnieku (commune)|106=Ventspils novads=Ventspils (commune)|107=Viesītes novads=Viesītes (commune)
        LV 108=Viļakas novads=Viļakas (commune)|109=Viļānu novads=Viļānu (commune)|110=Zilupes novads=Zilupes (commune)|DGV=Daugavpils|JEL=Jelgava
        LV JKB=Jēkabpils|JUR=Jūrmala|LPX=Liepāja|REZ=Rēzekne|RIX=Rīga|VEN=Ventspils|VMR=Valmiera
        LY BA=Banghāzī=Benghazi|BU=Al Buţnān|DR=Darnah|GT=Ghāt|JA=Al Jabal al Akhḑar|JG=Al Jabal al Gharbī|JI=Al Jafārah|JU=Al Jufrah|KF=Al Kufrah
        LY MB=Al Marqab|MI=Mişrātah|MJ=Al Marj|MQ=Murzuq|NL=Nālūt|NQ=An Nuqāţ al Khams|SB=Sabhā|SR=Surt|TB=Ţarābulus|WA=Al Wāḩāt|WD=Wādī al Ḩayāt
        LY WS=Wādī ash Shāţi’|ZA=Az Zāwiyah
        MA 01=Tanger-Tétouan-Al Hoceïma|02=L'Oriental|03=Fès-Meknès|04=Rabat-Salé-Kénitra|05=Béni Mellal-Khénifra|06=Casablanca-Settat
        MA 07=Marrakech-Safi|08=Drâa-Tafilalet|09=Souss-Massa|10=Guelmim-Oued Noun (EH-partial)=Guelmim-Oued Noun (EH partiel)
        MA 11=Laâyoune-Sakia El Hamra (EH-partial)=Laâyoune-Sakia El Hamra (EH partiel)|12=Dakhla-Oued Ed-Dahab (EH)|AGD=Agadir-Ida-Ou-Tanane
        MA AOU=Aousserd (EH)|ASZ=Assa-Zag (EH-partial)=Assa-Zag (EH partiel)|AZI=Azilal|BEM=Béni Mellal|BER=Berkane|BES=Benslimane|BOD=Boujdour (EH)
        MA BOM=Boulemane|BRR=Berrechid|CAS=Casablanca|CHE=Chefchaouen=Chefchaouene|CHI=Chichaoua|CHT=Chtouka-Ait Baha|DRI=Driouch|ERR=Errachidia
        MA ESI=Essaouira|ESM=Es-Semara (EH-partial)=Es-Semara (EH partiel)|FAH=Fahs-Anjra|FES=Fès|FIG=Figuig|FQH=Fquih Ben Salah|GUE=Guelmim
        MA GUF=Guercif|HAJ=El Hajeb|HAO=Al Haouz|HOC=Al Hoceïma|IFR=Ifrane|INE=Inezgane-Ait Melloul|JDI=El Jadida|JRA=Jerada|KEN=Kénitra
        MA KES=El Kelâa des Sraghna|KHE=Khémisset|KHN=Khénifra|KHO=Khouribga|LAA=Laâyoune (EH)|LAR=Larache|MAR=Marrakech|MDF=M’diq-Fnideq|MED=Médiouna
        MA MEK=Meknès|MID=Midelt|MOH=Mohammadia|MOU=Moulay Yacoub|NAD=Nador|NOU=Nouaceur|OUA=Ouarzazate|OUD=Oued Ed-Dahab (EH)|OUJ=Oujda-Angad
        MA OUZ=Ouezzane|RAB=Rabat|REH=Rehamna|SAF=Safi|SAL=Salé|SEF=Sefrou|SET=Settat|SIB=Sidi Bennour|SIF=Sidi Ifni|SIK=Sidi Kacem|SIL=Sidi Slimane
        MA SKH=Skhirate-Témara|TAF=Tarfaya (EH-partial)=Tarfaya (EH partiel)|TAI=Taourirt|TAO=Taounate|TAR=Taroudannt|TAT=Tata|TAZ=Taza|TET=Tétouan
        MA TIN=Tinghir|TIZ=Tiznit|TNG=Tanger-Assilah|TNT=Tan-Tan (EH-partial)=Tan-Tan (EH partiel)|YUS=Youssoufia|ZAG=Zagora
        MC CL=La Colle|CO=La Condamine|FO=Fontvieille|GA=La Gare|JE=Jardin Exotique|LA=Larvotto|MA=Malbousquet|MC=Monte-Carlo|MG=Moneghetti
        MC MO=Monaco-Ville|MU=Moulins|PH=Port-Hercule|SD=Sainte-Dévote|SO=La Source|SP=Spélugues|SR=Saint-Roman|VR=Vallon de la Rousse
        MD AN=Anenii Noi|BA=Bălți|BD=Bender|BR=Briceni|BS=Basarabeasca|CA=Cahul|CL=Călărași|CM=Cimișlia|CR=Criuleni|CS=Căușeni|CT=Cantemir|CU=Chișinău
        MD DO=Dondușeni|DR=Drochia|DU=Dubăsari|ED=Edineț|FA=Fălești|FL=Florești|GA=Găgăuzia, Unitatea teritorială autonomă (UTAG)|GL=Glodeni
        MD HI=Hîncești|IA=Ialoveni|LE=Leova|NI=Nisporeni|OC=Ocnița|OR=Orhei|RE=Rezina|RI=Rîșcani|SD=Șoldănești|SI=Sîngerei
        MD SN=Stînga Nistrului, unitatea teritorială din=Transnistrie|SO=Soroca|ST=Strășeni|SV=Ștefan Vodă|TA=Taraclia|TE=Telenești|UN=Ungheni
        ME 01=Andrijevica|02=Bar|03=Berane|04=Bijelo Polje|05=Budva|06=Cetinje|07=Danilovgrad|08=Herceg-Novi|09=Kolašin|10=Kotor|11=Mojkovac|12=Nikšić
        ME 13=Plav|14=Pljevlja|15=Plužine|16=Podgorica|17=Rožaje|18=Šavnik|19=Tivat|20=Ulcinj|21=Žabljak|22=Gusinje|23=Petnjica|24=Tuzi
        MG A=Toamasina|D=Antsiranana|F=Fianarantsoa|M=Mahajanga|T=Antananarivo=Tananarive|U=Toliara
        MH ALK=Ailuk|ALL=Ailinglaplap|ARN=Arno|AUR=Aur|EBO=Ebon|ENI=Enewetak & Ujelang|JAB=Jabat|JAL=Jaluit|KIL=Bikini & Kili|KWA=Kwajalein
        MH L=Ralik chain=Chaîne de Ralik|LAE=Lae|LIB=Lib|LIK=Likiep|MAJ=Majuro|MAL=Maloelap|MEJ=Mejit|MIL=Mili|NMK=Namdrik|NMU=Namu|RON=Rongelap
        MH T=Ratak chain=Chaîne de Ratak|UJA=Ujae|UTI=Utrik|WTH=Wotho|WTJ=Wotje
        MK 101=Veles|102=Gradsko|103=Demir Kapija|104=Kavadarci|105=Lozovo|106=Negotino|107=Rosoman|108=Sveti Nikole|109=Čaška|201=Berovo|202=Vinica
        MK 203=Delčevo|204=Zrnovci|205=Karbinci|206=Kočani|207=Makedonska Kamenica|208=Pehčevo|209=Probištip|210=Češinovo-Obleševo|211=Štip
        MK 301=Vevčani|303=Debar|304=Debrca|307=Kičevo|308=Makedonski Brod|310=Ohrid|311=Plasnica|312=Struga|313=Centar Župa|401=Bogdanci|402=Bosilovo
        MK 403=Valandovo|404=Vasilevo|405=Gevgelija|406=Dojran|407=Konče|408=Novo Selo|409=Radoviš|410=Strumica|501=Bitola|502=Demir Hisar|503=Dolneni
        MK 504=Krivogaštani|505=Kruševo|506=Mogila|507=Novaci|508=Prilep|509=Resen|601=Bogovinje|602=Brvenica|603=Vrapčište|604=Gostivar|605=Želino
        MK 606=Jegunovce|607=Mavrovo i Rostuše|608=Tearce|609=Tetovo|701=Kratovo|702=Kriva Palanka|703=Kumanovo|704=Lipkovo|705=Rankovce
        MK 706=Staro Nagoričane|801=Aerodrom †|802=Aračinovo|803=Butel †|804=Gazi Baba †|805=Gjorče Petrov †|806=Zelenikovo|807=Ilinden|808=Karpoš †
        MK 809=Kisela Voda †|810=Petrovec|811=Saraj †|812=Sopište|813=Studeničani|814=Centar †|815=Čair †|816=Čučer-Sandevo|817=Šuto Orizari †
        ML 1=Kayes|10=Taoudénit|2=Koulikoro|3=Sikasso|4=Ségou|5=Mopti|6=Tombouctou|7=Gao|8=Kidal|9=Ménaka|BKO=Bamako
        MM 01=Sagaing|02=Bago|03=Magway|04=Mandalay|05=Tanintharyi|06=Yangon|07=Ayeyarwady|11=Kachin|12=Kayah|13=Kayin|14=Chin|15=Mon|16=Rakhine
        MM 17=Shan=shan|18=Nay Pyi Taw
        MN 035=Orhon|037=Darhan uul|039=Hentiy|041=Hövsgöl|043=Hovd|046=Uvs|047=Töv|049=Selenge|051=Sühbaatar|053=Ömnögovĭ|055=Övörhangay|057=Dzavhan
        MN 059=Dundgovĭ|061=Dornod|063=Dornogovĭ|064=Govĭ-Sümber|065=Govĭ-Altay|067=Bulgan|069=Bayanhongor|071=Bayan-Ölgiy|073=Arhangay|1=Ulaanbaatar
        MR 01=Hodh ech Chargui|02=Hodh el Gharbi|03=Assaba|04=Gorgol|05=Brakna|06=Trarza|07=Adrar|08=Dakhlet Nouâdhibou|09=Tagant|10=Guidimaka
        MR 11=Tiris Zemmour|12=Inchiri|13=Nouakchott Ouest|14=Nouakchott Nord|15=Nouakchott Sud
        MT 01=Attard|02=Balzan|03=Birgu|04=Birkirkara|05=Birżebbuġa|06=Bormla|07=Dingli|08=Fgura|09=Floriana|10=Fontana|11=Gudja|12=Gżira
        MT 13=Għajnsielem|14=Għarb|15=Għargħur|16=Għasri|17=Għaxaq|18=Ħamrun|19=Iklin|20=Isla|21=Kalkara|22=Kerċem|23=Kirkop|24=Lija|25=Luqa|26=Marsa
        MT 27=Marsaskala|28=Marsaxlokk|29=Mdina|30=Mellieħa|31=Mġarr|32=Mosta|33=Mqabba|34=Msida|35=Mtarfa|36=Munxar|37=Nadur|38=Naxxar|39=Paola
        MT 40=Pembroke|41=Pietà|42=Qala|43=Qormi|44=Qrendi|45=Rabat Gozo|46=Rabat Malta|47=Safi|48=Saint Julian's|49=Saint John=Saint-John
        MT 50=Saint Lawrence|51=Saint Paul's Bay|52=Sannat|53=Saint Lucia's|54=Santa Venera|55=Siġġiewi|56=Sliema|57=Swieqi|58=Ta' Xbiex|59=Tarxien
        MT 60=Valletta=La Valette|61=Xagħra|62=Xewkija|63=Xgħajra|64=Żabbar|65=Żebbuġ Gozo|66=Żebbuġ Malta|67=Żejtun|68=Żurrieq
        MU AG=Agalega Islands=Îles Agalega|BL=Black River|CC=Cargados Carajos Shoals|FL=Flacq|GP=Grand Port|MO=Moka|PA=Pamplemousses|PL=Port Louis
        MU PW=Plaines Wilhems|RO=Rodrigues Island=Île Rodrigues|RR=Rivière du Rempart|SA=Savanne
        MV 00=South Ari Atoll|01=Addu City|02=North Ari Atoll|03=Faadhippolhu|04=Felidhu Atoll|05=Hahdhunmathi|07=North Thiladhunmathi|08=Kolhumadulu
        MV 12=Mulaku Atoll|13=North Maalhosmadulu|14=North Nilandhe Atoll|17=South Nilandhe Atoll|20=South Maalhosmadulu|23=South Thiladhunmathi
        MV 24=North Miladhunmadulu|25=South Miladhunmadulu|26=Male Atoll|27=North Huvadhu Atoll|28=South Huvadhu Atoll|29=Fuvammulah|MLE=Male
        MW BA=Balaka|BL=Blantyre|C=Central Region=Région centrale|CK=Chikwawa|CR=Chiradzulu|CT=Chitipa|DE=Dedza|DO=Dowa|KR=Karonga|KS=Kasungu
        MW LI=Lilongwe|LK=Likoma|MC=Mchinji|MG=Mangochi|MH=Machinga|MU=Mulanje|MW=Mwanza|MZ=Mzimba|N=Northern Region=Région septentrionale
        MW NB=Nkhata Bay=Baie de Nkhata|NE=Neno|NI=Ntchisi|NK=Nkhotakota|NS=Nsanje|NU=Ntcheu|PH=Phalombe|RU=Rumphi
        MW S=Southern Region=Région méridionale|SA=Salima|TH=Thyolo|ZO=Zomba
        MX AGU=Aguascalientes|BCN=Baja California=Basse Californie|BCS=Baja California Sur=Basse Californie méridionale|CAM=Campeche|CHH=Chihuahua
        MX CHP=Chiapas|CMX=Ciudad de México=Ville de Mexico|COA=Coahuila de Zaragoza=État de Coahuila de Zaragoza|COL=Colima|DUR=Durango|GRO=Guerrero
        MX GUA=Guanajuato|HID=Hidalgo|JAL=Jalisco|MEX=México=Mexico|MIC=Michoacán de Ocampo|MOR=Morelos|NAY=Nayarit|NLE=Nuevo León=Nouveau León
        MX OAX=Oaxaca|PUE=Puebla|QUE=Querétaro|ROO=Quintana Roo|SIN=Sinaloa|SLP=San Luis Potosí|SON=Sonora|TAB=Tabasco|TAM=Tamaulipas|TLA=Tlaxcala
        MX VER=Veracruz de Ignacio de la Llave|YUC=Yucatán|ZAC=Zacatecas
        MY 01=Johor|02=Kedah|03=Kelantan|04=Melaka|05=Negeri Sembilan|06=Pahang|07=Pulau Pinang|08=Perak|09=Perlis|10=Selangor|11=Terengganu|12=Sabah
        MY 13=Sarawak|14=Wilayah Persekutuan Kuala Lumpur=Kuala Lumpur (territoire fédéral)|15=Wilayah Persekutuan Labuan=Labuan (territoire fédéral)
        MY 16=Wilayah Persekutuan Putrajaya=Putrajaya (territoire fédéral)
        MZ A=Niassa|B=Manica|G=Gaza|I=Inhambane|L=Maputo|MPM=Maputo|N=Nampula|P=Cabo Delgado|Q=Zambézia|S=Sofala|T=Tete
        NA CA=Zambezi|ER=Erongo|HA=Hardap|KA=//Karas|KE=Kavango East|KH=Khomas|KU=Kunene|KW=Kavango West|OD=Otjozondjupa|OH=Omaheke|ON=Oshana
        NA OS=Omusati|OT=Oshikoto|OW=Ohangwena
        NE 1=Agadez=Agadès|2=Diffa|3=Dosso|4=Maradi|5=Tahoua|6=Tillabéri|7=Zinder|8=Niamey
        NG AB=Abia|AD=Adamawa|AK=Akwa Ibom|AN=Anambra|BA=Bauchi|BE=Benue|BO=Borno|BY=Bayelsa|CR=Cross River|DE=Delta|EB=Ebonyi|ED=Edo|EK=Ekiti
        NG EN=Enugu|FC=Abuja Federal Capital Territory|GO=Gombe|IM=Imo|JI=Jigawa|KD=Kaduna|KE=Kebbi|KN=Kano|KO=Kogi|KT=Katsina|KW=Kwara|LA=Lagos
        NG NA=Nasarawa|NI=Niger|OG=Ogun|ON=Ondo|OS=Osun|OY=Oyo|PL=Plateau|RI=Rivers=Rivières|SO=Sokoto|TA=Taraba|YO=Yobe|ZA=Zamfara
        NI AN=Costa Caribe Norte|AS=Costa Caribe Sur|BO=Boaco|CA=Carazo|CI=Chinandega|CO=Chontales|ES=Estelí|GR=Granada=Grenade|JI=Jinotega
        NI LE=León=Léon|MD=Madriz|MN=Managua|MS=Masaya|MT=Matagalpa|NS=Nueva Segovia=Nouvelle Ségovie|RI=Rivas|SJ=Río San Juan=Rivière San Juan
        NL AW=Aruba|BQ1=Bonaire|BQ2=Saba|BQ3=Sint Eustatius=Saint Eustache|CW=Curaçao|DR=Drenthe|FL=Flevoland|FR=Fryslân|GE=Gelderland=Gueldre
        NL GR=Groningen=Groningue|LI=Limburg=Limourg|NB=Noord-Brabant=Brabant septentrional|NH=Noord-Holland=Hollande septentrionale|OV=Overijssel
        NL SX=Sint Maarten=Saint-Martin|UT=Utrecht|ZE=Zeeland=Zélande|ZH=Zuid-Holland=Hollande méridionale
        NO 03=Oslo|11=Rogaland|15=Møre og Romsdal|18=Nordland|21=Svalbard (Arctic Region)=Svalbard (région arctique)
        NO 22=Jan Mayen (Arctic Region)=Jan Mayen (région arctique)|30=Viken|34=Innlandet|38=Vestfold og Telemark|42=Agder|46=Vestland|50=Trööndelage
        NO 54=Romssa ja Finnmárkku
        NP 1=Central|2=Mid Western|3=Western=Ouest|4=Eastern=Est|5=Far Western|BA=Bagmati|BH=Bheri|DH=Dhawalagiri|GA=Gandaki|JA=Janakpur|KA=Karnali
        NP KO=Kosi|LU=Lumbini|MA=Mahakali|ME=Mechi|NA=Narayani|P1=Province 1|P2=Province 2|P3=Bāgmatī|P4=Gandaki|P5=Province 5|P6=Karnali
        NP P7=Sudūr Pashchim|RA=Rapti|SA=Sagarmatha|SE=Seti
        NR 01=Aiwo|02=Anabar|03=Anetan|04=Anibare|05=Baitsi|06=Boe|07=Buada|08=Denigomodu|09=Ewa|10=Ijuw|11=Meneng|12=Nibok|13=Uaboe|14=Yaren
        NZ AUK=Auckland|BOP=Bay of Plenty=Baie de Plenty|CAN=Canterbury|CIT=Chatham Islands Territory=Territoire des îles Chatham|GIS=Gisborne
        NZ HKB=Hawke's Bay=Baie de Hawke|MBH=Marlborough|MWT=Manawatu-Wanganui|NSN=Nelson|NTL=Northland=Pays du Nord|OTA=Otago
        NZ STL=Southland=Pays du Sud|TAS=Tasman|TKI=Taranaki|WGN=Wellington|WKO=Waikato|WTC=West Coast=Côte occidentale
        OM BJ=Janūb al Bāţinah|BS=Shamāl al Bāţinah|BU=Al Buraymī|DA=Ad Dākhilīyah|MA=Masqaţ=Mascate|MU=Musandam|SJ=Janūb ash Sharqīyah
        OM SS=Shamāl ash Sharqīyah|WU=Al Wusţá=Al Wusta|ZA=Az̧ Z̧āhirah|ZU=Z̧ufār
        PA 1=Bocas del Toro|10=Panamá Oeste|2=Coclé|3=Colón|4=Chiriquí|5=Darién|6=Herrera|7=Los Santos|8=Panamá=Panama|9=Veraguas|EM=Emberá
        PA KY=Guna Yala|NB=Ngöbe-Buglé
        PE AMA=Amarumayu|ANC=Ancash|APU=Apurimaq|ARE=Arequipa|AYA=Ayacucho|CAJ=Cajamarca|CAL=El Callao|CUS=Cusco|HUC=Huánuco|HUV=Huancavelica|ICA=Ica
        PE JUN=Hunin|LAL=La Libertad|LAM=Lambayeque|LIM=Lima|LMA=Lima hatun llaqta|LOR=Loreto|MDD=Madre de Dios|MOQ=Moquegua|PAS=Pasco|PIU=Piura
        PE PUN=Puno|SAM=San Martin|TAC=Tacna|TUM=Tumbes|UCA=Ucayali
        PG CPK=Chimbu|CPM=Central|EBR=East New Britain=Nouvelle-Bretagne orientale|EHG=Eastern Highlands=Highlands orientaux|EPW=Enga
        PG ESW=East Sepik=Spik oriental|GPK=Gulf=Golfe|HLA=Hela|JWK=Jiwaka|MBA=Milne Bay=Baie de Milne|MPL=Morobe|MPM=Madang|MRL=Manus
        PG NCD=National Capital District (Port Moresby)=Port-Moresby (district de la capitale)|NIK=New Ireland=Nouvelle-Irlande|NPP=Northern=Nord
        PG NSB=Bougainville|SAN=West Sepik|SHM=Southern Highlands=Highlands méridionaux|WBK=West New Britain=Nouvelle-Bretagne occidentale
        PG WHM=Western Highlands=Highlands occidentaux|WPD=Western=Ouest
        PH 00=National Capital Region=Région de la capitale nationale|01=Ilocos (Region I)=Ilocos (Région I)
        PH 02=Cagayan Valley (Region II)=Vallée de Cagayan (Région II)|03=Central Luzon (Region III)=Luzon central (Région III)
        PH 05=Bicol (Region V)=Bicol (Région V)|06=Western Visayas (Region VI)=Visayas occidental (Région VI)
        PH 07=Central Visayas (Region VII)=Visayas central (Région VII)|08=Eastern Visayas (Region VIII)=Visayas oriental (Région VIII)
        PH 09=Zamboanga Peninsula (Region IX)=Péninsule de Zamboanga (Région IX)|10=Northern Mindanao (Region X)=Mindanao septentrional (Région X)
        PH 11=Davao (Region XI)=Davao (Région XI)|12=Soccsksargen (Region XII)=Soccsksargen (Région XII)|13=Caraga (Region XIII)=Caraga (Région XIII)
        PH 14=Autonomous Region in Muslim Mindanao (ARMM)=Région autonome musulmane de Mindanao (ARMM)
        PH 15=Cordillera Administrative Region (CAR)=Région administrative de Cordillera (CAR)|40=Calabarzon (Region IV-A)|41=Mimaropa (Region IV-B)
        PH ABR=Abra|AGN=Agusan del Norte=Agusan du Nord|AGS=Agusan del Sur=Agusan du Sud|AKL=Aklan|ALB=Albay|ANT=Antique|APA=Apayao|AUR=Aurora
        PH BAN=Bataan|BAS=Basilan|BEN=Benguet|BIL=Biliran|BOH=Bohol|BTG=Batangas|BTN=Batanes|BUK=Bukidnon|BUL=Bulacan|CAG=Cagayan|CAM=Camiguin
        PH CAN=Camarines Norte=Camarines Nord|CAP=Capiz|CAS=Camarines Sur=Camarines Sud|CAT=Catanduanes|CAV=Cavite|CEB=Cebu|COM=Davao de Oro
        PH DAO=Davao Oriental=Davao oriental|DAS=Davao del Sur=Davao du Sud|DAV=Davao del Norte=Davao du Nord|DIN=Dinagat Islands=Îles Dinagat
        PH DVO=Davao Occidental|EAS=Eastern Samar=Samar Oriental|GUI=Guimaras|IFU=Ifugao|ILI=Iloilo|ILN=Ilocos Norte=Ilocos Nord
        PH ILS=Ilocos Sur=Ilocos Sud|ISA=Isabela|KAL=Kalinga|LAG=Laguna|LAN=Lanao del Norte=Lanao du Nord|LAS=Lanao del Sur=Lanao du Sud|LEY=Leyte
        PH LUN=La Union|MAD=Marinduque|MAG=Maguindanao|MAS=Masbate|MDC=Mindoro Occidental=Mindoro occidental|MDR=Mindoro Oriental=Mindoro oriental
        PH MOU=Mountain Province=Province de la Montagne|MSC=Misamis Occidental=Misamis occidental|MSR=Misamis Oriental=Misamis oriental|NCO=Cotabato
        PH NEC=Negros Occidental=Negros occidental|NER=Negros Oriental=Negros oriental|NSA=Northern Samar=Samar septentrional
        PH NUE=Nueva Ecija=Nouvelle-Ecija|NUV=Nueva Vizcaya=Nouvelle-Biscaye|PAM=Pampanga=pampangan|PAN=Pangasinan|PLW=Palawan|QUE=Quezon|QUI=Quirino
        PH RIZ=Rizal|ROM=Romblon|SAR=Sarangani|SCO=South Cotabato=Cotabato Sud|SIG=Siquijor|SLE=Southern Leyte=Leyte méridional|SLU=Sulu|SOR=Sorsogon
        PH SUK=Sultan Kudarat|SUN=Surigao del Norte=Surigao du Nord|SUR=Surigao del Sur=Surigao du Sud|TAR=Tarlac|TAW=Tawi-Tawi|WSA=Samar
        PH ZAN=Zamboanga del Norte=Zamboanga du Nord|ZAS=Zamboanga del Sur=Zamboanga du Sud|ZMB=Zambales|ZSI=Zamboanga Sibugay
        PK BA=Balochistan=Baloutchistan|GB=Gilgit-Baltistan|IS=Islamabad|JK=Azad Jammu and Kashmir|KP=Khyber Pakhtunkhwa|PB=Punjab=Penjab|SD=Sindh
        PL 02=Dolnośląskie=Basse-Silésie|04=Kujawsko-pomorskie=Cujavie-Poméranie|06=Lubelskie=Lublin|08=Lubuskie=Lubusz|10=Łódzkie=Łódź
        PL 12=Małopolskie=Petite-Pologne|14=Mazowieckie=Mazovie|16=Opolskie=Opole (Silésie centrale)|18=Podkarpackie=Basses-Carpates
        PL 20=Podlaskie=Podlachie|22=Pomorskie=Poméranie|24=Śląskie=Silésie (Haute-Silésie)|26=Świętokrzyskie=Sainte-Croix
        PL 28=Warmińsko-mazurskie=Varmie-Mazurie|30=Wielkopolskie=Grande-Pologne|32=Zachodniopomorskie=Poméranie occidentale
        PS BTH=Bethlehem|DEB=Deir El Balah|GZA=Gaza|HBN=Hebron=Hébron|JEM=Jerusalem=Jérusalem|JEN=Jenin=Jénine|JRH=Jericho and Al Aghwar
        PS KYS=Khan Yunis|NBS=Nablus|NGZ=North Gaza=Gaza du Nord|QQA=Qalqilya|RBH=Ramallah|RFH=Rafah|SLT=Salfit|TBS=Tubas|TKM=Tulkarm=Tulkarem
        PT 01=Aveiro|02=Beja|03=Braga|04=Bragança|05=Castelo Branco|06=Coimbra|07=Évora|08=Faro|09=Guarda|10=Leiria|11=Lisboa=Lisbonne|12=Portalegre
        PT 13=Porto|14=Santarém|15=Setúbal|16=Viana do Castelo|17=Vila Real|18=Viseu|20=Região Autónoma dos Açores=Açores (région autonome)
        PT 30=Região Autónoma da Madeira=Madère (région autonome)
        PW 002=Aimeliik|004=Airai|010=Angaur|050=Hatohobei|100=Kayangel|150=Koror|212=Melekeok|214=Ngaraard|218=Ngarchelong|222=Ngardmau|224=Ngatpang
        PW 226=Ngchesar|227=Ngeremlengui|228=Ngiwal|350=Peleliu|370=Sonsorol
        PY 1=Concepción|10=Alto Paraná=Haut-Paraná|11=Central|12=Ñeembucú|13=Amambay|14=Canindeyú|15=Presidente Hayes|16=Alto Paraguay=Haut-Paraguay
        PY 19=Boquerón|2=San Pedro|3=Cordillera=Cordillère|4=Guairá|5=Caaguazú|6=Caazapá|7=Itapúa|8=Misiones|9=Paraguarí|ASU=Asunción
        QA DA=Ad Dawḩah|KH=Al Khawr wa adh Dhakhīrah|MS=Ash Shamāl|RA=Ar Rayyān|SH=Ash Shīḩānīyah|US=Umm Şalāl|WA=Al Wakrah|ZA=Az̧ Z̧a‘āyin
        RO AB=Alba|AG=Argeș|AR=Arad|B=București=Bucarest|BC=Bacău|BH=Bihor|BN=Bistrița-Năsăud|BR=Brăila|BT=Botoșani|BV=Brașov|BZ=Buzău|CJ=Cluj
        RO CL=Călărași|CS=Caraș-Severin|CT=Constanța|CV=Covasna|DB=Dâmbovița|DJ=Dolj|GJ=Gorj|GL=Galați|GR=Giurgiu|HD=Hunedoara|HR=Harghita|IF=Ilfov
        RO IL=Ialomița|IS=Iași|MH=Mehedinți|MM=Maramureș|MS=Mureș|NT=Neamț|OT=Olt|PH=Prahova|SB=Sibiu|SJ=Sălaj|SM=Satu Mare|SV=Suceava|TL=Tulcea
        RO TM=Timiș|TR=Teleorman|VL=Vâlcea|VN=Vrancea|VS=Vaslui
        RS 00=Beograd=Belgrade|01=Severnobački okrug=Bačka septentrionale|02=Srednjebanatski okrug=Banatčka méridionale
        RS 03=Severnobanatski okrug=Banatčka septentrionale|04=Južnobanatski okrug=Južnobanat|05=Zapadnobački okrug=Bačka occidentale
        RS 06=Južnobački okrug=Južnobač|07=Sremski okrug=Srem|08=Mačvanski okrug=Mačvan|09=Kolubarski okrug=Kolubara|10=Podunavski okrug=Podunavlje
        RS 11=Braničevski okrug=Braničevo|12=Šumadijski okrug=Šumadija|13=Pomoravski okrug=Pomoravlje|14=Borski okrug=Bor|15=Zaječarski okrug=Zaječar
        RS 16=Zlatiborski okrug=Zlatibor|17=Moravički okrug=Moraviča|18=Raški okrug=Raška|19=Rasinski okrug=Rasina|20=Nišavski okrug=Nišava
        RS 21=Toplički okrug=Topliča|22=Pirotski okrug=Pirot|23=Jablanički okrug=Jablaniča|24=Pčinjski okrug=Pčinja|25=Kosovski okrug=Kosovo
        RS 26=Pećki okrug=Peć|27=Prizrenski okrug=Prizren|28=Kosovsko-Mitrovački okrug=Kosovo Mitroviča|29=Kosovsko-Pomoravski okrug=Kosovo-Pomoravlje
        RS KM=Kosovo-Metohija=Kosovo|VO=Vojvodina=Voïvodine
        RU AD=Adygeja, Respublika|AL=Altaj, Respublika|ALT=Altajskij kraj|AMU=Amurskaja oblast'|ARK=Arhangel'skaja oblast'|AST=Astrahanskaja oblast'
        RU BA=Bashkortostan, Respublika=Bachkirie|BEL=Belgorodskaja oblast'|BRY=Brjanskaja oblast'|BU=Burjatija, Respublika
        RU CE=Chechenskaya Respublika=Tchétchénie|CHE=Chelyabinskaya oblast'=Tchéliabinsk|CHU=Chukotskiy avtonomnyy okrug=Tchoukotka
        RU CU=Chuvashskaya Respublika=Tchouvachie|DA=Dagestan, Respublika=Daguestan|IN=Ingushetiya, Respublika|IRK=Irkutskaja oblast'
        RU IVA=Ivanovskaja oblast'|KAM=Kamchatskiy kray=Kamtchatka|KB=Kabardino-Balkarskaja Respublika
        RU KC=Karachayevo-Cherkesskaya Respublika=Karatchaïévo-Tcherkessie|KDA=Krasnodarskij kraj|KEM=Kemerovskaja oblast'
        RU KGD=Kaliningradskaja oblast'|KGN=Kurganskaja oblast'|KHA=Habarovskij kraj|KHM=Hanty-Mansijskij avtonomnyj okrug|KIR=Kirovskaja oblast'
        RU KK=Hakasija, Respublika|KL=Kalmykija, Respublika|KLU=Kaluzhskaya oblast'=Kalouga|KO=Komi, Respublika=Komis|KOS=Kostromskaja oblast'
        RU KR=Karelija, Respublika|KRS=Kurskaja oblast'|KYA=Krasnojarskij kraj|LEN=Leningradskaja oblast'|LIP=Lipeckaja oblast'
        RU MAG=Magadanskaja oblast'|ME=Marij Èl, Respublika|MO=Mordovija, Respublika|MOS=Moskovskaja oblast'|MOW=Moskva=Moscou|MUR=Murmanskaja oblast'
        RU NEN=Neneckij avtonomnyj okrug|NGR=Novgorodskaja oblast'|NIZ=Nizhegorodskaya oblast'=Nijni Novgorod|NVS=Novosibirskaja oblast'
        RU OMS=Omskaja oblast'|ORE=Orenburgskaja oblast'|ORL=Orlovskaja oblast'|PER=Permskij kraj|PNZ=Penzenskaja oblast'|PRI=Primorskij kraj
        RU PSK=Pskovskaja oblast'|ROS=Rostovskaja oblast'|RYA=Rjazanskaja oblast'|SA=Saha, Respublika|SAK=Sahalinskaja oblast'|SAM=Samarskaja oblast'
        RU SAR=Saratovskaja oblast'|SE=Severnaja Osetija, Respublika|SMO=Smolenskaja oblast'|SPE=Sankt-Peterburg=Saint-Pétersbourg
        RU STA=Stavropol'skij kraj|SVE=Sverdlovskaja oblast'|TA=Tatarstan, Respublika=Tatarstan|TAM=Tambovskaja oblast'|TOM=Tomskaja oblast'
        RU TUL=Tul'skaja oblast'|TVE=Tverskaja oblast'|TY=Tyva, Respublika|TYU=Tjumenskaja oblast'|UD=Udmurtskaja Respublika|ULY=Ul'janovskaja oblast'
        RU VGG=Volgogradskaja oblast'|VLA=Vladimirskaja oblast'|VLG=Vologodskaja oblast'|VOR=Voronezhskaya oblast'=Voronej
        RU YAN=Jamalo-Neneckij avtonomnyj okrug|YAR=Jaroslavskaja oblast'|YEV=Evrejskaja avtonomnaja oblast'|ZAB=Zabajkal'skij kraj=Transbaïkalie
        RW 01=City of Kigali|02=Eastern=Est|03=Northern=Nord|04=Western=Ouest|05=Southern=Sud
        SA 01=Ar Riyāḑ|02=Makkah al Mukarramah|03=Al Madīnah al Munawwarah|04=Ash Sharqīyah=Ash Sharqiyah|05=Al Qaşīm|06=Ḩā'il|07=Tabūk
        SA 08=Al Ḩudūd ash Shamālīyah|09=Jāzān|10=Najrān|11=Al Bāḩah|12=Al Jawf|14='Asīr
        SB CE=Central|CH=Choiseul|CT=Capital Territory (Honiara)=Honiara (territoire de la capitale)|GU=Guadalcanal|IS=Isabel|MK=Makira-Ulawa
        SB ML=Malaita|RB=Rennell and Bellona=Rennell et Bellona|TE=Temotu|WE=Western=Ouest
        SC 01=Anse aux Pins|02=Anse Boileau|03=Anse Etoile=Anse Étoile|04=Au Cap|05=Anse Royale|06=Baie Lazare|07=Baie Sainte Anne|08=Beau Vallon
        SC 09=Bel Air|10=Bel Ombre|11=Cascade|12=Glacis|13=Grand Anse Mahe=Grand'Anse Mahé|14=Grand Anse Praslin=Grand'Anse Praslin|15=La Digue
        SC 16=English River=La Rivière Anglaise|17=Mont Buxton|18=Mont Fleuri|19=Plaisance|20=Pointe Larue=Pointe La Rue|21=Port Glaud|22=Saint Louis
        SC 23=Takamaka|24=Les Mamelles|25=Roche Caiman=Roche Caïman|26=Ile Perseverance I|27=Ile Perseverance II
        SD DC=Central Darfur|DE=East Darfur|DN=North Darfur|DS=South Darfur|DW=West Darfur|GD=Gedaref|GK=West Kordofan|GZ=Gezira|KA=Kassala
        SD KH=Khartoum|KN=North Kordofan|KS=South Kordofan|NB=Blue Nile|NO=Northern=Nord|NR=River Nile|NW=White Nile|RS=Red Sea|SI=Sennar
        SE AB=Stockholms län|AC=Västerbottens län|BD=Norrbottens län|C=Uppsala län|D=Södermanlands län|E=Östergötlands län|F=Jönköpings län
        SE G=Kronobergs län|H=Kalmar län|I=Gotlands län|K=Blekinge län|M=Skåne län|N=Hallands län|O=Västra Götalands län|S=Värmlands län|T=Örebro län
        SE U=Västmanlands län|W=Dalarnas län|X=Gävleborgs län|Y=Västernorrlands län|Z=Jämtlands län
        SG 01=Central Singapore=Singapour centre|02=North East=Nord-Est|03=North West=Nord-Ouest|04=South East=Sud-Est|05=South West=Sud-Ouest
        SH AC=Ascension|HL=Saint Helena=Sainte-Hélène|TA=Tristan da Cunha
        SI 001=Ajdovščina|002=Beltinci|003=Bled|004=Bohinj|005=Borovnica|006=Bovec|007=Brda|008=Brezovica|009=Brežice|010=Tišina|011=Celje
        SI 012=Cerklje na Gorenjskem|013=Cerknica|014=Cerkno|015=Črenšovci|016=Črna na Koroškem|017=Črnomelj|018=Destrnik|019=Divača|020=Dobrepolje
        SI 021=Dobrova-Polhov Gradec|022=Dol pri Ljubljani|023=Domžale|024=Dornava|025=Dravograd|026=Duplek|027=Gorenja vas-Poljane|028=Gorišnica
        SI 029=Gornja Radgona|030=Gornji Grad|031=Gornji Petrovci|032=Grosuplje|033=Šalovci|034=Hrastnik|035=Hrpelje-Kozina|036=Idrija|037=Ig
        SI 038=Ilirska Bistrica|039=Ivančna Gorica|040=Izola|041=Jesenice|042=Juršinci|043=Kamnik|044=Kanal|045=Kidričevo|046=Kobarid|047=Kobilje
        SI 048=Kočevje|049=Komen|050=Koper|051=Kozje|052=Kranj|053=Kranjska Gora|054=Krško|055=Kungota|056=Kuzma|057=Laško|058=Lenart|059=Lendava
        SI 060=Litija|061=Ljubljana|062=Ljubno|063=Ljutomer|064=Logatec|065=Loška dolina|066=Loški Potok|067=Luče|068=Lukovica|069=Majšperk
        SI 070=Maribor|071=Medvode|072=Mengeš|073=Metlika|074=Mežica|075=Miren-Kostanjevica|076=Mislinja|077=Moravče|078=Moravske Toplice|079=Mozirje
        SI 080=Murska Sobota|081=Muta|082=Naklo|083=Nazarje|084=Nova Gorica|085=Novo Mesto|086=Odranci|087=Ormož|088=Osilnica|089=Pesnica|090=Piran
        SI 091=Pivka|092=Podčetrtek|093=Podvelka|094=Postojna|095=Preddvor|096=Ptuj|097=Puconci|098=Rače-Fram|099=Radeče|100=Radenci
        SI 101=Radlje ob Dravi|102=Radovljica|103=Ravne na Koroškem|104=Ribnica|105=Rogašovci|106=Rogaška Slatina|107=Rogatec|108=Ruše|109=Semič
        SI 110=Sevnica|111=Sežana|112=Slovenj Gradec|113=Slovenska Bistrica|114=Slovenske Konjice|115=Starše|116=Sveti Jurij ob Ščavnici|117=Šenčur
        SI 118=Šentilj|119=Šentjernej|120=Šentjur|121=Škocjan|122=Škofja Loka|123=Škofljica|124=Šmarje pri Jelšah|125=Šmartno ob Paki|126=Šoštanj
        SI 127=Štore|128=Tolmin|129=Trbovlje|130=Trebnje|131=Tržič|132=Turnišče|133=Velenje|134=Velike Lašče|135=Videm|136=Vipava|137=Vitanje
        SI 138=Vodice|139=Vojnik|140=Vrhnika|141=Vuzenica|142=Zagorje ob Savi|143=Zavrč|144=Zreče|146=Železniki|147=Žiri|148=Benedikt
        SI 149=Bistrica ob Sotli|150=Bloke|151=Braslovče|152=Cankova|153=Cerkvenjak|154=Dobje|155=Dobrna|156=Dobrovnik|157=Dolenjske Toplice|158=Grad
        SI 159=Hajdina|160=Hoče-Slivnica|161=Hodoš|162=Horjul|163=Jezersko|164=Komenda|165=Kostel|166=Križevci|167=Lovrenc na Pohorju|168=Markovci
        SI 169=Miklavž na Dravskem polju|170=Mirna Peč|171=Oplotnica|172=Podlehnik|173=Polzela|174=Prebold|175=Prevalje|176=Razkrižje
        SI 177=Ribnica na Pohorju|178=Selnica ob Dravi|179=Sodražica|180=Solčava|181=Sveta Ana|182=Sveti Andraž v Slovenskih goricah
        SI 183=Šempeter-Vrtojba|184=Tabor|185=Trnovska Vas|186=Trzin|187=Velika Polana|188=Veržej|189=Vransko|190=Žalec|191=Žetale|192=Žirovnica
        SI 193=Žužemberk|194=Šmartno pri Litiji|195=Apače|196=Cirkulane|197=Kosanjevica na Krki|198=Makole|199=Mokronog-Trebelno|200=Poljčane
        SI 201=Renče-Vogrsko|202=Središče ob Dravi|203=Straža|204=Sveta Trojica v Slovenskih goricah|205=Sveti Tomaž|206=Šmarješke Toplice|207=Gorje
        SI 208=Log-Dragomer|209=Rečica ob Savinji|210=Sveti Jurij v Slovenskih goricah|211=Šentrupert|212=Mirna|213=Ankaran
        SK BC=Banskobystrický kraj=Banská Bystrica|BL=Bratislavský kraj=Bratislava|KI=Košický kraj=Košice|NI=Nitriansky kraj=Nitra
        SK PV=Prešovský kraj=Prešov|TA=Trnavský kraj=Trnava|TC=Trenčiansky kraj=Trenčín|ZI=Žilinský kraj=Žilina
        SL E=Eastern=Est|N=Northern=Nord|NW=North Western|S=Southern=Sud|W=Western Area (Freetown)=Zone Ouest (Freetown)
        SM 01=Acquaviva|02=Chiesanuova|03=Domagnano|04=Faetano|05=Fiorentino|06=Borgo Maggiore|07=Città di San Marino|08=Montegiardino|09=Serravalle
        SN DB=Diourbel|DK=Dakar|FK=Fatick|KA=Kaffrine|KD=Kolda|KE=Kédougou|KL=Kaolack|LG=Louga|MT=Matam|SE=Sédhiou|SL=Saint-Louis|TC=Tambacounda
        SN TH=Thiès|ZG=Ziguinchor
        SO AW=Awdal|BK=Bakool|BN=Banaadir|BR=Bari|BY=Bay|GA=Galguduud|GE=Gedo|HI=Hiiraan|JD=Jubbada Dhexe|JH=Jubbada Hoose|MU=Mudug|NU=Nugaal
        SO SA=Sanaag|SD=Shabeellaha Dhexe|SH=Shabeellaha Hoose|SO=Sool|TO=Togdheer|WO=Woqooyi Galbeed
        SR BR=Brokopondo|CM=Commewijne|CR=Coronie|MA=Marowijne|NI=Nickerie|PM=Paramaribo|PR=Para|SA=Saramacca|SI=Sipaliwini|WA=Wanica
        SS BN=Northern Bahr el Ghazal=Bahr el Ghazal du Nord|BW=Western Bahr el Ghazal=Bahr el Gazal occidental|EC=Central Equatoria=Équateur central
        SS EE=Eastern Equatoria=Équateur Oriental|EW=Western Equatoria=Équateur occidental|JG=Jonglei|LK=Lakes=Lacs|NU=Upper Nile=Haut-Nil
        SS UY=Unity=Unité|WR=Warrap
        ST 01=Água Grande|02=Cantagalo|03=Caué|04=Lembá|05=Lobata|06=Mé-Zóchi|P=Príncipe
        SV AH=Ahuachapán|CA=Cabañas|CH=Chalatenango|CU=Cuscatlán|LI=La Libertad|MO=Morazán|PA=La Paz|SA=Santa Ana|SM=San Miguel|SO=Sonsonate
        SV SS=San Salvador|SV=San Vicente|UN=La Unión|US=Usulután
        SY DI=Dimashq=Damas|DR=Dar'ā|DY=Dayr az Zawr|HA=Al Ḩasakah|HI=Ḩimş|HL=Ḩalab|HM=Ḩamāh|ID=Idlib|LA=Al Lādhiqīyah|QU=Al Qunayţirah|RA=Ar Raqqah
        SY RD=Rīf Dimashq|SU=As Suwaydā'|TA=Ţarţūs
        SZ HH=Hhohho|LU=Lubombo|MA=Manzini|SH=Shiselweni
        TD BA=Al Baţḩā’|BG=Bahr el Ghazal|BO=Borkou|CB=Chari-Baguirmi|EE=Ennedi-Est|EO=Ennedi-Ouest|GR=Guéra|HL=Hadjer Lamis|KA=Kanem|LC=Al Buḩayrah
        TD LO=Logone-Occidental|LR=Logone-Oriental|MA=Mandoul|MC=Moyen-Chari|ME=Mayo-Kebbi-Est|MO=Mayo-Kebbi-Ouest
        TD ND=Madīnat Injamīnā=Ville de Ndjamena|OD=Ouaddaï|SA=Salamat|SI=Sila|TA=Tandjilé|TI=Tibastī=Tibesti|WF=Wadi Fira
        TG C=Centrale|K=Kara|M=Maritime (Région)|P=Plateaux|S=Savanes
        TH 10=Krung Thep Maha Nakhon|11=Samut Prakan|12=Nonthaburi|13=Pathum Thani|14=Phra Nakhon Si Ayutthaya|15=Ang Thong|16=Lop Buri|17=Sing Buri
        TH 18=Chai Nat|19=Saraburi|20=Chon Buri|21=Rayong|22=Chanthaburi|23=Trat|24=Chachoengsao|25=Prachin Buri|26=Nakhon Nayok|27=Sa Kaeo
        TH 30=Nakhon Ratchasima|31=Buri Ram|32=Surin|33=Si Sa Ket|34=Ubon Ratchathani|35=Yasothon|36=Chaiyaphum|37=Amnat Charoen|38=Bueng Kan
        TH 39=Nong Bua Lam Phu|40=Khon Kaen|41=Udon Thani|42=Loei|43=Nong Khai|44=Maha Sarakham|45=Roi Et|46=Kalasin|47=Sakon Nakhon|48=Nakhon Phanom
        TH 49=Mukdahan|50=Chiang Mai|51=Lamphun|52=Lampang|53=Uttaradit|54=Phrae|55=Nan|56=Phayao|57=Chiang Rai|58=Mae Hong Son|60=Nakhon Sawan
        TH 61=Uthai Thani|62=Kamphaeng Phet|63=Tak|64=Sukhothai|65=Phitsanulok|66=Phichit|67=Phetchabun|70=Ratchaburi|71=Kanchanaburi|72=Suphan Buri
        TH 73=Nakhon Pathom|74=Samut Sakhon|75=Samut Songkhram=Samdrup Jongkhar|76=Phetchaburi|77=Prachuap Khiri Khan|80=Nakhon Si Thammarat|81=Krabi
        TH 82=Phangnga|83=Phuket|84=Surat Thani|85=Ranong|86=Chumphon|90=Songkhla|91=Satun|92=Trang|93=Phatthalung|94=Pattani|95=Yala|96=Narathiwat
        TH S=Phatthaya
        TJ DU=Dushanbe|GB=Kŭhistoni Badakhshon|KT=Khatlon|RA=nohiyahoi tobei jumhurí|SU=Sughd
        TL AL=Aileu|AN=Ainaro|BA=Baucau|BO=Bobonaro|CO=Cova Lima|DI=Díli|ER=Ermera|LA=Lautein|LI=Likisá|MF=Manufahi|MT=Manatuto|OE=Oekusi-Ambenu
        TL VI=Vikeke
        TM A=Ahal|B=Balkan|D=Daşoguz|L=Lebap|M=Mary|S=Aşgabat=Achgabat
        TN 11=Tunis|12=L'Ariana|13=Ben Arous|14=La Manouba|21=Nabeul|22=Zaghouan|23=Bizerte|31=Béja|32=Jendouba|33=Le Kef|34=Siliana|41=Kairouan
        TN 42=Kasserine|43=Sidi Bouzid|51=Sousse|52=Monastir|53=Mahdia|61=Sfax|71=Gafsa|72=Tozeur|73=Kébili|81=Gabès|82=Médenine|83=Tataouine
        TO 01='Eua|02=Ha'apai|03=Niuas|04=Tongatapu|05=Vava'u
        TR 01=Adana|02=Adıyaman|03=Afyonkarahisar|04=Ağrı|05=Amasya|06=Ankara|07=Antalya|08=Artvin|09=Aydın|10=Balıkesir|11=Bilecik|12=Bingöl
        TR 13=Bitlis|14=Bolu|15=Burdur|16=Bursa|17=Çanakkale|18=Çankırı|19=Çorum|20=Denizli|21=Diyarbakır|22=Edirne|23=Elazığ|24=Erzincan|25=Erzurum
        TR 26=Eskişehir|27=Gaziantep|28=Giresun|29=Gümüşhane|30=Hakkâri|31=Hatay|32=Isparta|33=Mersin|34=İstanbul|35=İzmir|36=Kars|37=Kastamonu
        TR 38=Kayseri|39=Kırklareli|40=Kırşehir|41=Kocaeli|42=Konya|43=Kütahya|44=Malatya|45=Manisa|46=Kahramanmaraş|47=Mardin|48=Muğla|49=Muş
        TR 50=Nevşehir|51=Niğde|52=Ordu|53=Rize|54=Sakarya|55=Samsun|56=Siirt|57=Sinop|58=Sivas|59=Tekirdağ|60=Tokat|61=Trabzon|62=Tunceli
        TR 63=Şanlıurfa|64=Uşak|65=Van|66=Yozgat|67=Zonguldak|68=Aksaray|69=Bayburt|70=Karaman|71=Kırıkkale|72=Batman|73=Şırnak|74=Bartın|75=Ardahan
        TR 76=Iğdır|77=Yalova|78=Karabük|79=Kilis|80=Osmaniye|81=Düzce
        TT ARI=Arima|CHA=Chaguanas|CTT=Couva-Tabaquite-Talparo|DMN=Diego Martin|MRC=Mayaro-Rio Claro|PED=Penal-Debe|POS=Port of Spain=Port d'Espagne
        TT PRT=Princes Town|PTF=Point Fortin|SFO=San Fernando|SGE=Sangre Grande|SIP=Siparia|SJL=San Juan-Laventille|TOB=Tobago|TUP=Tunapuna-Piarco
        TV FUN=Funafuti|NIT=Niutao|NKF=Nukufetau|NKL=Nukulaelae|NMA=Nanumea|NMG=Nanumaga|NUI=Nui|VAI=Vaitupu
        TW CHA=Changhua|CYI=Chiayi|CYQ=Chiayi|HSQ=Hsinchu|HSZ=Hsinchu|HUA=Hualien|ILA=Yilan|KEE=Keelung|KHH=Kaohsiung|KIN=Kinmen|LIE=Lienchiang
        TW MIA=Miaoli|NAN=Nantou|NWT=New Taipei|PEN=Penghu|PIF=Pingtung|TAO=Taoyuan|TNN=Tainan|TPE=Taipei|TTT=Taitung|TXG=Taichung|YUN=Yunlin
        TZ 01=Arusha|02=Dar es Salaam|03=Dodoma|04=Iringa|05=Kagera|06=Pemba North|07=Zanzibar North|08=Kigoma|09=Kilimanjaro=Kilimandjaro
        TZ 10=Pemba South|11=Zanzibar South|12=Lindi|13=Mara|14=Mbeya|15=Zanzibar West|16=Morogoro|17=Mtwara|18=Mwanza|19=Coast|20=Rukwa|21=Ruvuma
        TZ 22=Shinyanga|23=Singida|24=Tabora|25=Tanga|26=Manyara|27=Geita|28=Katavi|29=Njombe|30=Simiyu|31=Songwe
        UA 05=Vinnytska oblast|07=Volynska oblast|09=Luhanska oblast|12=Dnipropetrovska oblast|14=Donetska oblast|18=Zhytomyrska oblast
        UA 21=Zakarpatska oblast|23=Zaporizka oblast|26=Ivano-Frankivska oblast|30=Kyiv|32=Kyivska oblast|35=Kirovohradska oblast
        UA 40=Sevastopol=Municipalité de Sébastopol|43=Avtonomna Respublika Krym|46=Lvivska oblast|48=Mykolaivska oblast|51=Odeska oblast
        UA 53=Poltavska oblast|56=Rivnenska oblast|59=Sumska oblast|61=Ternopilska oblast|63=Kharkivska oblast|65=Khersonska oblast
        UA 68=Khmelnytska oblast|71=Cherkaska oblast|74=Chernihivska oblast|77=Chernivetska oblast
        UG 101=Kalangala|102=Kampala|103=Kiboga|104=Luwero|105=Masaka|106=Mpigi|107=Mubende|108=Mukono|109=Nakasongola|110=Rakai|111=Sembabule
        UG 112=Kayunga|113=Wakiso|114=Lyantonde|115=Mityana|116=Nakaseke|117=Buikwe|118=Bukomansibi|119=Butambala|120=Buvuma|121=Gomba|122=Kalungu
        UG 123=Kyankwanzi|124=Lwengo|125=Kyotera|126=Kasanda|201=Bugiri|202=Busia|203=Iganga|204=Jinja|205=Kamuli|206=Kapchorwa|207=Katakwi|208=Kumi
        UG 209=Mbale|210=Pallisa|211=Soroti|212=Tororo|213=Kaberamaido|214=Mayuge|215=Sironko|216=Amuria|217=Budaka|218=Bududa|219=Bukedea|220=Bukwo
        UG 221=Butaleja|222=Kaliro|223=Manafwa|224=Namutumba|225=Bulambuli|226=Buyende|227=Kibuku|228=Kween|229=Luuka|230=Namayingo|231=Ngora
        UG 232=Serere|233=Butebo|234=Namisindwa|235=Bugweri|236=Kapelebyong|237=Kalaki|301=Adjumani|302=Apac|303=Arua|304=Gulu|305=Kitgum|306=Kotido
        UG 307=Lira|308=Moroto|309=Moyo|310=Nebbi|311=Nakapiripirit|312=Pader|313=Yumbe|314=Abim|315=Amolatar|316=Amuru|317=Dokolo|318=Kaabong
        UG 319=Koboko|320=Maracha|321=Oyam|322=Agago|323=Alebtong|324=Amudat|325=Kole|326=Lamwo|327=Napak|328=Nwoya|329=Otuke|330=Zombo|331=Omoro
        UG 332=Pakwach|333=Kwania|334=Nabilatuk|335=Karenga|336=Madi-Okollo|337=Obongi|401=Bundibugyo|402=Bushenyi|403=Hoima|404=Kabale|405=Kabarole
        UG 406=Kasese|407=Kibaale|408=Kisoro|409=Masindi|410=Mbarara|411=Ntungamo|412=Rukungiri|413=Kamwenge|414=Kanungu|415=Kyenjojo|416=Buliisa
        UG 417=Ibanda|418=Isingiro|419=Kiruhura|420=Buhweju|421=Kiryandongo|422=Kyegegwa|423=Mitooma|424=Ntoroko|425=Rubirizi|426=Sheema|427=Kagadi
        UG 428=Kakumiro|429=Rubanda|430=Bunyangabu|431=Rukiga|432=Kikuube|433=Kazo|434=Kitagwenda|435=Rwampara|C=Central|E=Eastern=Est|N=Northern=Nord
        UG W=Western=Ouest
        UM 67=Johnston Atoll=Atoll Johnston|71=Midway Islands=Îles Midway|76=Navassa Island=Île Navassa|79=Wake Island=Wake|81=Baker Island=Île Baker
        UM 84=Howland Island=Ile Howland|86=Jarvis Island=Île Jarvis|89=Kingman Reef|95=Palmyra Atoll=Atoll Palmyra
        US AK=Alaska|AL=Alabama|AR=Arkansas|AS=American Samoa=Samoa américaines|AZ=Arizona|CA=California=Californie|CO=Colorado|CT=Connecticut
        US DC=District of Columbia=District de Columbia|DE=Delaware|FL=Florida=Floride|GA=Georgia=Géorgie|GU=Guam|HI=Hawaii|IA=Iowa|ID=Idaho
        US IL=Illinois|IN=Indiana|KS=Kansas|KY=Kentucky|LA=Louisiana=Louisiane|MA=Massachusetts|MD=Maryland|ME=Maine|MI=Michigan|MN=Minnesota
        US MO=Missouri|MP=Northern Mariana Islands=Îles Mariannes du Nord|MS=Mississippi|MT=Montana|NC=North Carolina=Caroline du Nord
        US ND=North Dakota=Dakota du Nord|NE=Nebraska|NH=New Hampshire|NJ=New Jersey|NM=New Mexico=Nouveau-Mexique|NV=Nevada|NY=New York|OH=Ohio
        US OK=Oklahoma|OR=Oregon|PA=Pennsylvania=Pennsylvanie|PR=Puerto Rico=Porto Rico|RI=Rhode Island|SC=South Carolina=Caroline du Sud
        US SD=South Dakota=Dakota du Sud|TN=Tennessee|TX=Texas|UM=United States Minor Outlying Islands=Îles mineures éloignées des États-Unis|UT=Utah
        US VA=Virginia=Virginie|VI=Virgin Islands, U.S.=Îles Vierges des États-Unis|VT=Vermont|WA=Washington|WI=Wisconsin
        US WV=West Virginia=Virginia occidentale|WY=Wyoming
        UY AR=Artigas|CA=Canelones|CL=Cerro Largo|CO=Colonia|DU=Durazno|FD=Florida=Floride|FS=Flores|LA=Lavalleja|MA=Maldonado|MO=Montevideo
        UY PA=Paysandú|RN=Río Negro|RO=Rocha|RV=Rivera|SA=Salto|SJ=San José|SO=Soriano|TA=Tacuarembó|TT=Treinta y Tres
        UZ AN=Andijon|BU=Buxoro=Boukhara|FA=Farg‘ona|JI=Jizzax=Jizzakh|NG=Namangan|NW=Navoiy|QA=Qashqadaryo|QR=Qoraqalpog‘iston Respublikasi
        UZ SA=Samarqand=Samarcande|SI=Sirdaryo|SU=Surxondaryo|TK=Toshkent=Tachkent|TO=Toshkent=Tachkent|XO=Xorazm
        VC 01=Charlotte|02=Saint Andrew=Saint-Andrew|03=Saint David=Saint-David|04=Saint George=Saint-George|05=Saint Patrick=Saint-Patrick
        VC 06=Grenadines
        VE A=Distrito Capital|B=Anzoátegui|C=Apure|D=Aragua|E=Barinas|F=Bolívar=Bolivar|G=Carabobo|H=Cojedes|I=Falcón|J=Guárico|K=Lara|L=Mérida
        VE M=Miranda|N=Monagas|O=Nueva Esparta|P=Portuguesa|R=Sucre|S=Táchira|T=Trujillo|U=Yaracuy|V=Zulia
        VE W=Dependencias Federales=Dépendances fédérales|X=La Guaira|Y=Delta Amacuro|Z=Amazonas=Amazone
        VN 01=Lai Châu|02=Lào Cai|03=Hà Giang|04=Cao Bằng|05=Sơn La|06=Yên Bái|07=Tuyên Quang|09=Lạng Sơn|13=Quảng Ninh|14=Hòa Bình|18=Ninh Bình
        VN 20=Thái Bình|21=Thanh Hóa|22=Nghệ An|23=Hà Tĩnh|24=Quảng Bình|25=Quảng Trị|26=Thừa Thiên-Huế|27=Quảng Nam|28=Kon Tum|29=Quảng Ngãi
        VN 30=Gia Lai|31=Bình Định|32=Phú Yên|33=Đắk Lắk|34=Khánh Hòa|35=Lâm Đồng|36=Ninh Thuận|37=Tây Ninh|39=Đồng Nai|40=Bình Thuận|41=Long An
        VN 43=Bà Rịa - Vũng Tàu|44=An Giang|45=Đồng Tháp|46=Tiền Giang|47=Kiến Giang|49=Vĩnh Long|50=Bến Tre|51=Trà Vinh|52=Sóc Trăng|53=Bắc Kạn
        VN 54=Bắc Giang|55=Bạc Liêu|56=Bắc Ninh|57=Bình Dương|58=Bình Phước|59=Cà Mau|61=Hải Dương|63=Hà Nam|66=Hưng Yên|67=Nam Định|68=Phú Thọ
        VN 69=Thái Nguyên|70=Vĩnh Phúc|71=Điện Biên|72=Đắk Nông|73=Hậu Giang|CT=Cần Thơ|DN=Đà Nẵng|HN=Hà Nội=Hanoi|HP=Hải Phòng=Hai Phong
        VN SG=Hồ Chí Minh
        VU MAP=Malampa|PAM=Pénama|SAM=Sanma|SEE=Shéfa|TAE=Taféa|TOB=Torba
        WF AL=Alo|SG=Sigave|UV=Uvea
        WS AA=A'ana|AL=Aiga-i-le-Tai|AT=Atua|FA=Fa'asaleleaga|GE=Gaga'emauga|GI=Gagaifomauga|PA=Palauli|SA=Satupa'itea|TU=Tuamasaga|VF=Va'a-o-Fonoti
        WS VS=Vaisigano
        YE AB=Abyan|AD=‘Adan|AM=‘Amrān|BA=Al Bayḑā’|DA=Aḑ Ḑāli‘|DH=Dhamār|HD=Ḩaḑramawt|HJ=Ḩajjah|HU=Al Ḩudaydah|IB=Ibb|JA=Al Jawf|LA=Laḩij|MA=Ma’rib
        YE MR=Al Mahrah|MW=Al Maḩwīt|RA=Raymah|SA=Amānat al ‘Āşimah|SD=Şāʻdah|SH=Shabwah|SN=Şanʻā’|SU=Arkhabīl Suquţrá|TA=Tāʻizz
        ZA EC=Eastern Cape=Cap-Oriental|FS=Free State=État-Libre|GP=Gauteng|KZN=Kwazulu-Natal|LP=Limpopo|MP=Mpumalanga|NC=Northern Cape=Cap-du-Nord
        ZA NW=North-West=Nord-Ouest|WC=Western Cape=Cap-Occidental
        ZM 01=Western=Ouest|02=Central|03=Eastern=Est|04=Luapula|05=Northern=Nord|06=North-Western=North-Ouest|07=Southern=Sud|08=Copperbelt|09=Lusaka
        ZM 10=Muchinga
        ZW BU=Bulawayo|HA=Harare|MA=Manicaland|MC=Mashonaland Central=Mashonaland central|ME=Mashonaland East=Mashonaland oriental|MI=Midlands
        ZW MN=Matabeleland North=Matabeleland septentrional|MS=Matabeleland South=Matabeleland méridional|MV=Masvingo
        ZW MW=Mashonaland West=Mashonaland occidental
        """
}
